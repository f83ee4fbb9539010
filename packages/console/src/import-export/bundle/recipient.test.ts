import assert from "node:assert/strict"
import { test } from "node:test"
import { recipientOf } from "./recipient.ts"

const key = { kty: "OKP", crv: "X25519", x: "abc", kid: "thumb" }

test("takes the public key out of a JWK, and nothing else", () =>
  assert.deepEqual(recipientOf(JSON.stringify({ ...key, use: "enc" })), key))

test("another text is no key", () => {
  assert.equal(recipientOf("not json"), undefined)
  assert.equal(recipientOf(JSON.stringify({ ...key, crv: "P-256" })), undefined)
})
