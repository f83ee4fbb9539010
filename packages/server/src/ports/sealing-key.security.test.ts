import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { test } from "node:test"
import { calculateJwkThumbprint, CompactEncrypt, importJWK } from "jose"
import { sealingKey, type SealingPublicKey } from "./sealing-key.ts"
import { testWorld } from "./testing/test-world.ts"
import { createVault } from "./vault.ts"

const sealed = async (key: SealingPublicKey, plaintext: unknown, header: object = { alg: "ECDH-ES", enc: "A256GCM" }) =>
  new CompactEncrypt(new TextEncoder().encode(JSON.stringify(plaintext)))
    .setProtectedHeader(header as { alg: string; enc: string })
    .encrypt(await importJWK({ ...key }, "ECDH-ES"))

const keyOf = async (world: Parameters<typeof sealingKey>[0]) => {
  const key = await sealingKey(world)
  assert.ok(key)
  return key
}

test("servers of one database have one key, made once, and its id is the thumbprint", async (context) => {
  const world = await testWorld(context)
  const keys = await Promise.all([1, 2, 3].map(() => keyOf(world)))
  const [first] = keys
  assert.ok(first)
  for (const { publicKey } of keys) assert.deepEqual(publicKey, first.publicKey)
  assert.deepEqual(Object.keys(first.publicKey).toSorted(), ["crv", "kid", "kty", "x"])
  const { kid, ...jwk } = first.publicKey
  assert.equal(kid, await calculateJwkThumbprint(jwk))
})

test("what is sealed to the key opens here under its own name, and nowhere else", async (context) => {
  const [here, elsewhere] = [await keyOf(await testWorld(context)), await keyOf(await testWorld(context))]
  const jwe = await sealed(here.publicKey, { name: "risk-token", value: "hunter2" })
  assert.equal(await here.open({ name: "risk-token", jwe }), "hunter2")
  assert.equal(await here.open({ name: "other", jwe }), undefined)
  assert.equal(await elsewhere.open({ name: "risk-token", jwe }), undefined)
})

test("what was changed on the way, or is of another shape or algorithm, opens nothing", async (context) => {
  const key = await keyOf(await testWorld(context))
  const jwe = await sealed(key.publicKey, { name: "a", value: "hunter2" })
  const parts = jwe.split(".")
  for (const [index] of parts.entries()) {
    const flipped = parts.map((part, at) =>
      at === index && part !== "" ? `${part.slice(0, -2)}${part.endsWith("AA") ? "BB" : "AA"}` : part,
    )
    if (parts[index] !== "")
      assert.equal(await key.open({ name: "a", jwe: flipped.join(".") }), undefined, String(index))
  }
  for (const wrong of ["", "a.b.c.d.e", "{}"]) assert.equal(await key.open({ name: "a", jwe: wrong }), undefined)
  for (const text of [{ name: "a" }, { name: "a", value: 1 }, { name: "a", value: "x", more: 1 }, "a", null]) {
    assert.equal(await key.open({ name: "a", jwe: await sealed(key.publicKey, text) }), undefined)
  }
  const wrapped = await sealed(key.publicKey, { name: "a", value: "x" }, { alg: "ECDH-ES+A256KW", enc: "A256GCM" })
  assert.equal(await key.open({ name: "a", jwe: wrapped }), undefined)
  const weaker = await sealed(key.publicKey, { name: "a", value: "x" }, { alg: "ECDH-ES", enc: "A128GCM" })
  assert.equal(await key.open({ name: "a", jwe: weaker }), undefined)
})

test("the private half is sealed in the database", async (context) => {
  const world = await testWorld(context)
  await sealingKey(world)
  const stored = (await world.store.keys.get("sealing")) ?? ""
  assert.equal(stored.includes("X25519"), false)
  assert.equal(await sealingKey({ ...world, vault: createVault([randomBytes(32)]) }), undefined)
})
