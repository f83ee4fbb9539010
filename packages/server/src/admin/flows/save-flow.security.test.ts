import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { newFlow } from "../testing/requests.ts"
import type { FlowDetail } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

type Refused = { readonly code: string; readonly detail: string; readonly problems: readonly { message: string }[] }

/** Saves a flow with one more node, whose settings are that JSON. */
const saveWith = async (settings: string) => {
  const { id, document } = await newFlow(server.call)
  const node = { id: "n_hostile", type: "other.node", version: 1, name: "Hostile", settings: { hostile: "@" } }
  const flow = { ...document.flow, nodes: [...document.flow.nodes, node] }
  const body = JSON.stringify({ revision: 1, document: { ...document, flow } }).replace('"@"', settings)
  return server.call<Refused & FlowDetail>("PUT", `/api/tenants/default/flows/${id}/document`, body)
}

const nested = (depth: number, inner: string): string => "[".repeat(depth) + inner + "]".repeat(depth)

test("a flow that lies deeper than files may is refused, and never ends in an overflow", async () => {
  for (const depth of [200, 1_000_000]) {
    const { status, body } = await saveWith(nested(depth, "0"))
    deepEqual([status, body.code], [400, "request.invalid"])
    match(body.problems[0]?.message ?? "", /more than 110 deep/)
  }
  equal((await saveWith(nested(80, "0"))).status, 200)
})

test("a flow that would be much larger than what was sent is refused: no file of it could be read", async () => {
  const { status, body } = await saveWith(nested(90, `${"0,".repeat(100_000)}0`))
  deepEqual([status, body.code], [400, "request.invalid"])
  match(body.problems[0]?.message ?? "", /larger than files may be/)
})

test("a flow may call any number of others", async () => {
  const calls = Array.from({ length: 20_000 }, (_, index) => ({ $flow: `flow_${index}`, type: "library", name: "x" }))
  equal((await saveWith(JSON.stringify(calls))).status, 200)
})
