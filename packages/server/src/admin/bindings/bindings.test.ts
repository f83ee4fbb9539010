import { deepEqual, equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Bindings } from "@gatewright/flow"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { testBrowser } from "../../journey/testing/test-browser.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowHealth } from "../flows/contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const url = "/api/tenants/default/bindings"
const bind = (bindings: Partial<Bindings>) =>
  server.call<Bindings>("PUT", url, { secrets: {}, connections: {}, flows: {}, ...bindings })

const headingOf = ({ body }: { body: string }) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1]

const library = (title: string) =>
  addFlow(server, {
    category: "libraries",
    type: "library",
    nodes: { start: ["flow.start"], page: ["frontend.message", { title }], end: ["flow.nestedSuccess"] },
    links: ["start.next > page", "page.next > end"],
  })

const calling = (flow: string, active = true) =>
  addFlow(server, {
    active,
    nodes: {
      start: ["flow.start"],
      first: ["flow.executeNested", { flow: { $flow: flow, type: "library", name: "Theirs" } }],
      again: ["flow.executeNested", { flow: { $flow: flow, type: "library", name: "Theirs" } }],
      end: ["flow.endSuccess", { page: { title: "The end" } }],
    },
    links: ["start.next > first", "first.nestedSuccess > again", "again.nestedSuccess > end"],
  })

test("what is set is what is there, and the change is in the audit log", async () => {
  const bindings = { secrets: { a: "b" }, connections: { smtp: { mail: "mail-prod" } }, flows: {} }
  deepEqual((await bind(bindings)).body, bindings)
  deepEqual((await server.call<Bindings>("GET", url)).body, bindings)
  const { body } = await server.call<{ entries: { detail: object }[] }>(
    "GET",
    "/api/tenants/default/audit?action=bindings.changed",
  )
  const none = { secrets: {}, connections: {}, flows: {} }
  deepEqual(
    body.entries.map(({ detail }) => detail),
    [{ from: none, to: bindings }],
  )
  await bind({})
})

test("a flow that calls a library flow by a foreign id calls the one that it is bound to here", async () => {
  const flow = await calling("flow_elsewhere", false)
  const address = `/api/tenants/default/flows/${flow}`
  const needed = async () =>
    (await server.call<{ health: FlowHealth }>("GET", address)).body.health.requirements.map(
      ({ key, found, boundTo }) => [key, found, boundTo],
    )
  deepEqual(await needed(), [["flow_elsewhere", false, null]])
  const here = await library("Ours")
  await bind({ flows: { flow_elsewhere: here } })
  deepEqual(await needed(), [["flow_elsewhere", true, here]])
  equal((await server.call("PATCH", address, { active: true })).status, 200)
  const browser = testBrowser(server)
  equal(headingOf(await browser.get(`/default/flow/${flow}`)), "Ours")
})

test("a run goes on in the library flow that it began with, wherever the name is bound by then", async () => {
  const [one, two] = [await library("One"), await library("Two")]
  await bind({ flows: { flow_moving: one } })
  const flow = await calling("flow_moving")
  const browser = testBrowser(server)
  const first = await browser.get(`/default/flow/${flow}`)
  equal(headingOf(first), "One")
  await bind({ flows: { flow_moving: two } })
  const second = await browser.answer(first, "next")
  equal(headingOf(second), "One")
  equal(headingOf(await browser.answer(second, "next")), "The end")
  equal(headingOf(await testBrowser(server).get(`/default/flow/${flow}`)), "Two")
})

test("a library flow of another tenant is out of reach, bound or not", async () => {
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
  const theirs = await addFlow(server, {
    tenant: "other",
    category: "libraries",
    type: "library",
    nodes: { start: ["flow.start"], end: ["flow.nestedSuccess"] },
    links: ["start.next > end"],
  })
  await bind({ flows: { flow_theirs: theirs } })
  const flow = await calling("flow_theirs", false)
  const { status } = await server.call("PATCH", `/api/tenants/default/flows/${flow}`, { active: true })
  equal(status, 409)
})

test("a library flow that others call through a binding can't be deleted, and they are named", async () => {
  const here = await library("Needed")
  await bind({ flows: { flow_foreign: here } })
  const flow = await calling("flow_foreign")
  const refused = await server.call<{ code: string; detail: string }>("DELETE", `/api/tenants/default/flows/${here}`)
  deepEqual([refused.status, refused.body.code], [409, "flow.called-by-others"])
  const { name } = (await server.call<{ name: string }>("GET", `/api/tenants/default/flows/${flow}`)).body
  equal(refused.body.detail.startsWith(`It is called by “${name}” (`), true)
  await bind({})
  equal((await server.call("DELETE", `/api/tenants/default/flows/${here}`)).status, 204)
})

test("a library flow whose callers are all bound to another can be deleted", async () => {
  const unused = await library("Unused")
  const instead = await library("Instead")
  await bind({ flows: { [unused]: instead } })
  await calling(unused)
  equal((await server.call("DELETE", `/api/tenants/default/flows/${unused}`)).status, 204)
  equal((await server.call("DELETE", `/api/tenants/default/flows/${instead}`)).status, 409)
  await bind({})
})
