import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret } from "@gatewright/flow"
import { createPasswords } from "./passwords.ts"

const passwords = createPasswords()

test("a password matches its own hash and no other", async () => {
  const hash = await passwords.hash(new Secret("correct horse"))
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await passwords.matches(hash, new Secret("correct horse")), true)
  assert.equal(await passwords.matches(hash, new Secret("Correct horse")), false)
  assert.notEqual(await passwords.hash(new Secret("correct horse")), hash)
})

test("the same characters in another Unicode form are the same password", async () => {
  const hash = await passwords.hash(new Secret("caf\u00E9"))
  assert.equal(await passwords.matches(hash, new Secret("cafe\u0301")), true)
})

test("nobody's password matches nothing", async () => {
  assert.equal(await passwords.matches(undefined, new Secret("")), false)
})
