import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { writeFlow } from "@gatewright/flow"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { smallFlow } from "../plans/testing/small-flow.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const url = "/api/tenants/default/bindings"
const none = { secrets: {}, connections: {}, flows: {} }
type Refused = { readonly code: string; readonly detail: string }

/** An active flow that calls an active library flow, and another active one. */
const called = async () => {
  const library = () =>
    addFlow(server, {
      category: "libraries",
      type: "library",
      nodes: { start: ["flow.start"], end: ["flow.nestedSuccess"] },
      links: ["start.next > end"],
    })
  const [checks, lets] = [await library(), await library()]
  await addFlow(server, {
    nodes: {
      start: ["flow.start"],
      call: ["flow.executeNested", { flow: { $flow: checks, type: "library", name: "Checks" } }],
      end: ["flow.endSuccess", { page: { title: "The end" } }],
    },
    links: ["start.next > call", "call.nestedSuccess > end"],
  })
  return { ...none, flows: { [checks]: lets } }
}

test("nobody swaps a library flow that active flows call, without the right to decide what runs", async () => {
  const operator = await server.as("operator")
  const swapped = await called()
  const refused = await operator.call<Refused>("PUT", url, swapped)
  deepEqual([refused.status, refused.body.code], [403, "access.denied"])
  match(refused.body.detail, /is active and would call another library flow\. This needs the right “flow:activate”/)

  const request = { files: [{ path: "a", text: writeFlow(smallFlow({ id: "flow_any" })) }], bindings: swapped }
  const at = "/api/tenants/default/plans"
  const { hash } = (await operator.call<{ hash: string }>("POST", at, request)).body
  const applied = await operator.call<Refused>("POST", `${at}/apply`, { ...request, hash })
  deepEqual([applied.status, applied.body.code], [403, "access.denied"])

  deepEqual((await server.call("GET", url)).body, none)
  const publisher = await server.withToken(["secret:write", "flow:activate"])
  equal((await publisher.call("PUT", url, swapped)).status, 200)
  const back = await operator.call<Refused>("PUT", url, none)
  deepEqual([back.status, back.body.code], [403, "access.denied"])
  equal((await publisher.call("PUT", url, none)).status, 200)
})

test("an operator binds what nothing active calls", async () => {
  const { call } = await server.as("operator")
  equal((await call("PUT", url, { ...none, flows: { flow_foreign: "flow_here" } })).status, 200)
  equal((await call("PUT", url, none)).status, 200)
})
