import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { testBrowser } from "../../journey/testing/test-browser.ts"
import { hashToken } from "../../ports/hash-token.ts"
import type { Call } from "../../testing/callers.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "../flows/contract.ts"
import type { TrackedRunRow } from "../runs/contract.ts"
import type { DebugEvents, DebugLink } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
})
after(() => server.close())

type Made = DebugLink & { readonly url: string }
const links = (flow: string, tenant = "default") => `/api/tenants/${tenant}/flows/${flow}/debug-links`

const make = async (flow: string, body: object = {}, call: Call = server.call) => {
  const made = await call<Made>("POST", links(flow), body)
  equal(made.status, 201, made.text)
  return { ...made.body, path: new URL(made.body.url).pathname }
}

const events = async (flow: string, link: string, query = "") =>
  (await server.call<DebugEvents>("GET", `${links(flow)}/${link}/events?${query}`)).body

const form = {
  title: "Sign in",
  elements: [
    { kind: "field", name: "name", label: "Name" },
    { kind: "field", name: "password", type: "password", label: "Password" },
    { kind: "button", id: "submit", label: "Continue" },
  ],
}

const aFlow = (given: { readonly active?: boolean; readonly tenant?: string; readonly title?: string } = {}) =>
  addFlow(server, {
    active: false,
    nodes: {
      start: ["flow.start"],
      ask: ["frontend.form", { ...form, title: given.title ?? "Sign in" }],
      end: ["flow.endSuccess"],
    },
    links: ["start.next > ask", "ask.submit > end"],
    ...given,
  })

const headingOf = ({ body }: { body: string }) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1]

test("a debug link runs an inactive flow, tells each step while it happens, and says on the page what it is", async () => {
  const flow = await aFlow()
  const link = await make(flow)
  deepEqual(await events(flow, link.id), { run: null, status: "waiting", steps: [], libraries: {}, over: false })
  const browser = testBrowser(server)
  const page = await browser.get(link.path)
  deepEqual([page.statusCode, headingOf(page)], [200, "Sign in"])
  match(page.body, /Debug run\./)
  const shown = await events(flow, link.id)
  equal(shown.status, "active")
  deepEqual(
    shown.steps.map(({ number, node, did, screen }) => [number, node, did, screen]),
    [
      [1, "start", "left", undefined],
      [2, "ask", "showed", "Sign in"],
    ],
  )
  const secret = "correct horse battery"
  await browser.answer(page, "submit", { name: "ada", password: secret })
  const rest = await events(flow, link.id, `run=${shown.run}&after=2`)
  deepEqual([rest.status, rest.over], ["succeeded", true])
  deepEqual(rest.steps[0]?.set, { form: { name: "ada", password: "[secret]" } })
  deepEqual(
    rest.steps.map(({ node }) => node),
    ["ask", "end"],
  )
  const kept = await server.call<{ run: TrackedRunRow }>("GET", `/api/tenants/default/runs/${shown.run}`)
  equal(kept.body.run.debug, true)
  ok(!JSON.stringify(rest).includes(secret) && !kept.text.includes(secret))
})

test("a link shows the content that it was made for, whatever becomes of the flow", async () => {
  const flow = await aFlow({ title: "Before" })
  const link = await make(flow, { singleUse: false })
  const { body: detail } = await server.call<FlowDetail>("GET", `/api/tenants/default/flows/${flow}`)
  const text = JSON.stringify(detail.document).replace("Before", "After")
  await server.call("PUT", `/api/tenants/default/flows/${flow}/document`, { revision: 1, document: JSON.parse(text) })
  equal(headingOf(await testBrowser(server).get(link.path)), "Before")
  equal(headingOf(await testBrowser(server).get((await make(flow)).path)), "After")
  const old = await make(flow, { source: { kind: "revision", revision: 1 } })
  equal(headingOf(await testBrowser(server).get(old.path)), "Before")
})

test("who waits for the next step gets it when it comes", async () => {
  const flow = await aFlow()
  const link = await make(flow)
  const [{ steps }] = await Promise.all([events(flow, link.id, "wait=10"), testBrowser(server).get(link.path)])
  ok(steps.length > 0)
})

test("used, expired, guessed and foreign links, and those of deleted flows, give the page of an inactive flow", async () => {
  const flow = await aFlow()
  const inactive = await server.app.inject({ url: `/default/flow/${flow}` })
  equal(inactive.statusCode, 404)
  const link = await make(flow)
  await testBrowser(server).get(link.path)
  const expired = server.services.random.token()
  const past = { id: "past", flow, revision: 1, digest: "d", singleUse: true, createdBy: "x", expiresAt: 1 }
  await server.services.store.debugLinks.add({ tenant: "default", hash: hashToken(expired), ...past })
  const foreign = (await make(flow)).path.replace("/default/", "/other/")
  const gone = await aFlow()
  const ofGone = await make(gone)
  await server.call("DELETE", `/api/tenants/default/flows/${gone}`)
  const { id } = await make(flow)
  const paths = [
    link.path,
    `/default/debug/${expired}`,
    `/default/debug/${"A".repeat(43)}`,
    `/default/debug/${hashToken(expired)}`,
    `/default/debug/${id}`,
    foreign,
    ofGone.path,
  ]
  for (const url of paths) {
    for (const method of ["GET", "POST"] as const) {
      const { statusCode, body } = await server.app.inject({ method, url })
      deepEqual([statusCode, body], [404, inactive.body], url)
    }
  }
})

test("of many who open a link for a single use at once, one gets a run", async () => {
  const { path } = await make(await aFlow())
  const pages = await Promise.all(Array.from({ length: 6 }, () => testBrowser(server).get(path)))
  deepEqual(
    pages.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
    [200, 404, 404, 404, 404, 404],
  )
})

test("looking at the head of a link does not use it up", async () => {
  const { path } = await make(await aFlow())
  equal((await server.app.inject({ method: "HEAD", url: path })).statusCode, 404)
  equal((await testBrowser(server).get(path)).statusCode, 200)
})

test("the token is told once, and neither list, database nor audit log has it", async () => {
  const flow = await aFlow()
  const link = await make(flow)
  const token = link.url.split("/").at(-1) ?? ""
  ok(token.length >= 22)
  const told = await server.call("GET", `${links(flow)}/${link.id}`)
  const log = await server.call("GET", `/api/tenants/default/audit?subject=${flow}`)
  match(log.text, /flow\.debug-link-made/)
  const row = await server.services.store.debugLinks.get({ tenant: "default", id: link.id })
  for (const text of [told.text, log.text, JSON.stringify(row)]) ok(!text.includes(token))
})

test("a link of another tenant, or of another flow, is not followed", async () => {
  const [flow, next] = [await aFlow(), await aFlow()]
  const link = await make(flow)
  const theirs = await server.as("owner", "other")
  const asked = await theirs.call("GET", `${links(flow, "other")}/${link.id}/events`)
  equal(asked.status, 404)
  doesNotMatch(asked.text, new RegExp(link.createdBy))
  equal((await server.call("GET", `${links(next)}/${link.id}/events`)).status, 404)
})

test("a library flow has no debug link, nor does a ttl have no end", async () => {
  const library = await addFlow(server, {
    category: "libraries",
    type: "library",
    active: false,
    nodes: { start: ["flow.start"], end: ["flow.nestedSuccess"] },
    links: ["start.next > end"],
  })
  const { status, body } = await server.call<{ code: string }>("POST", links(library), {})
  deepEqual([status, body.code], [422, "debug-link.library"])
  const flow = await aFlow()
  for (const ttl of [0, 9, 86_401, 1.5, "600"]) {
    equal((await server.call("POST", links(flow), { ttl })).status, 400, String(ttl))
  }
})

/** It sends a secret to wherever its author wants. */
const leaking = (tenant: string) =>
  addFlow(server, {
    tenant,
    active: false,
    nodes: {
      start: ["flow.start"],
      call: [
        "server.httpRequest",
        { url: "https://elsewhere.example/", headers: [{ name: "x-key", secret: { $secret: "api" } }] },
      ],
      end: ["flow.endSuccess"],
    },
    links: ["start.next > call", "call.success > end"],
  })

test("a designer can't make a draft run that hands secrets to its nodes, until it was live", async () => {
  const flow = await leaking("default")
  const designer = await server.as("designer")
  const refused = await designer.call<{ code: string }>("POST", links(flow), {})
  deepEqual([refused.status, refused.body.code], [403, "debug-link.unseen"])
  const publisher = await server.as("publisher")
  await make(flow, {}, publisher.call)
  await server.call("PUT", "/api/tenants/default/secrets/api", { value: "s3cret-value" })
  const live = await server.call("PATCH", `/api/tenants/default/flows/${flow}`, { active: true })
  equal(live.status, 200, live.text)
  await make(flow, {}, designer.call)
})

test("where a second person has to approve, nobody makes such a draft run before that", async () => {
  await server.call("POST", "/api/tenants", { id: "strict", name: "Strict" })
  const flow = await leaking("strict")
  await server.call("PUT", "/api/tenants/strict/settings", { approval: true })
  const publisher = await server.as("publisher", "strict")
  const refused = await server.call<{ code: string }>("POST", links(flow, "strict"), {})
  deepEqual([refused.status, refused.body.code], [409, "flow.approval-needed"])
  const approved = await publisher.call("POST", `/api/tenants/strict/flows/${flow}/revisions/1/approve`)
  equal(approved.status, 200, approved.text)
  equal((await server.call("POST", links(flow, "strict"), {})).status, 201)
})
