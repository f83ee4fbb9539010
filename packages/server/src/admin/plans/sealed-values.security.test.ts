import { deepEqual, equal, match, ok } from "node:assert/strict"
import { test } from "node:test"
import { CompactEncrypt, importJWK } from "jose"
import { sealingKey } from "../../ports/sealing-key.ts"
import { openTestServer } from "../../testing/test-server.ts"
import { createVault } from "../../ports/vault.ts"
import { bundleOf, filesOf, planCalls } from "./testing/plan-calls.ts"
import { smallFlow } from "./testing/small-flow.ts"

test("the hash of a plan does not apply it with another value under the same name", async (context) => {
  const server = await openTestServer()
  context.after(() => server.close())
  const { store, world } = server.services
  const key = await sealingKey({ store, vault: world.vault })
  ok(key)
  const { publicKey } = key
  const bundleWith = async (value: string) => {
    const jwe = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ name: "api-token", value })))
      .setProtectedHeader({ alg: "ECDH-ES", enc: "A256GCM" })
      .encrypt(await importJWK({ ...publicKey }, "ECDH-ES"))
    const sealed = { recipient: publicKey.kid, values: { "api-token": jwe } }
    return filesOf(bundleOf([smallFlow({ id: "flow_a" })], { sealed }))
  }
  const { plan, applyHash } = planCalls(server)
  const seen = await bundleWith("what was looked at")
  const { plan: planned } = await plan(seen)
  deepEqual(planned.secrets, ["api-token"])
  equal((await applyHash(await bundleWith("of somebody else"), planned.hash)).code, "plan.changed")
  equal((await applyHash(seen, planned.hash)).status, 201)
  const stored = await store.secrets.get({ tenant: "default", name: "api-token" })
  equal(stored && world.vault.open(stored.sealed, ["secret", "default", "api-token"]), "what was looked at")
})

test("a server whose seal key was taken away says so, and still plans what came with sealed values", async (context) => {
  const server = await openTestServer()
  context.after(() => server.close())
  const lost = createVault([Buffer.alloc(32, 9)])
  await server.services.store.keys.ensure({ name: "sealing", sealed: lost.seal("{}", ["key", "sealing"]) })
  const { status, body } = await server.call<{ code: string }>("GET", "/api/sealing-key")
  deepEqual([status, body.code], [503, "sealing-key.lost"])
  const sealed = { recipient: "some-key", values: { "api-token": "a.b.c.d.e" } }
  const planned = await planCalls(server).plan(filesOf(bundleOf([smallFlow({ id: "flow_a" })], { sealed })))
  equal(planned.status, 200)
  match(planned.plan.problems[0]?.message ?? "", /“api-token” is left out: .* its seal key is missing\. Set it here\./)
})
