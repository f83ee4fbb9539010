import { deepEqual, equal, match } from "node:assert/strict"
import { test } from "node:test"
import { openTestServer } from "../../testing/test-server.ts"
import { createVault } from "../../ports/vault.ts"
import { bundleOf, filesOf, planCalls } from "./testing/plan-calls.ts"
import { smallFlow } from "./testing/small-flow.ts"

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
