import { deepEqual, equal, ok } from "node:assert/strict"
import { setTimeout } from "node:timers/promises"
import { after, before, test } from "node:test"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { testBrowser } from "../../journey/testing/test-browser.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { DebugEvents } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

test("who is removed while waiting for the next step of a debug run is not told it", async () => {
  const flow = await addFlow(server, {
    active: false,
    nodes: { start: ["flow.start"], end: ["flow.endSuccess"] },
    links: ["start.next > end"],
  })
  const links = `/api/tenants/default/flows/${flow}/debug-links`
  const made = await server.call<{ id: string; url: string }>("POST", links, { singleUse: false })
  const designer = await server.as("designer")
  const watched = designer.call<DebugEvents & { code: string }>("GET", `${links}/${made.body.id}/events?wait=10`)
  await setTimeout(400)
  equal((await server.call("DELETE", `/api/tenants/default/people/${designer.id}`)).status, 204)
  await testBrowser(server).get(new URL(made.body.url).pathname)
  const { status, body, text } = await watched
  deepEqual([status, body.code], [401, "session.required"])
  ok(!text.includes("flow.start"))
})

test("who loses the right alone is not told it either", async () => {
  const flow = await addFlow(server, {
    active: false,
    nodes: { start: ["flow.start"], end: ["flow.endSuccess"] },
    links: ["start.next > end"],
  })
  const links = `/api/tenants/default/flows/${flow}/debug-links`
  const made = await server.call<{ id: string; url: string }>("POST", links, { singleUse: false })
  const designer = await server.as("designer")
  const watched = designer.call<{ code: string }>("GET", `${links}/${made.body.id}/events?wait=10`)
  await setTimeout(400)
  const put = await server.call("PUT", `/api/tenants/default/people/${designer.id}/role`, { role: "auditor" })
  ok(put.status < 300, put.text)
  await testBrowser(server).get(new URL(made.body.url).pathname)
  const { status, body } = await watched
  deepEqual([status, body.code], [403, "access.denied"])
})
