import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { JsonObject } from "@gatewright/flow"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { testBrowser } from "../../journey/testing/test-browser.ts"
import type { Call } from "../../testing/callers.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "../flows/contract.ts"
import type { RunStep, TrackedRunRow } from "../runs/contract.ts"
import type { DebugEvents, DebugLink } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

type Made = DebugLink & { readonly url: string; readonly apiUrl: string }
const at = "/api/tenants/default"
const links = (flow: string) => `${at}/flows/${flow}/debug-links`

const make = async (flow: string, body: object = {}, call: Call = server.call) => {
  const made = await call<Made>("POST", links(flow), body)
  equal(made.status, 201, made.text)
  return { ...made.body, path: new URL(made.body.url).pathname, apiPath: new URL(made.body.apiUrl).pathname }
}

const listed = async (flow: string, call: Call = server.call) =>
  (await call<{ links: DebugLink[] }>("GET", links(flow))).body.links

const events = async (flow: string, link: string) =>
  (await server.call<DebugEvents>("GET", `${links(flow)}/${link}/events`)).body

const form = (title: string) => ({
  title,
  elements: [
    { kind: "field", name: "name", label: "Name" },
    { kind: "field", name: "password", type: "password", label: "Password" },
    { kind: "button", id: "submit", label: "Continue" },
  ],
})

const aFlow = (title = "Saved", settings: JsonObject = {}) =>
  addFlow(server, {
    active: false,
    nodes: {
      start: ["flow.start"],
      ask: ["frontend.form", { ...form(title), ...settings }],
      end: ["flow.endSuccess"],
    },
    links: ["start.next > ask", "ask.submit > end"],
  })

/** The document of a flow with other words in it, as somebody has it on the screen. */
const edited = async (flow: string, from: string, to: string) => {
  const { body } = await server.call<FlowDetail>("GET", `${at}/flows/${flow}`)
  return JSON.parse(JSON.stringify(body.document).replaceAll(from, to))
}

const headingOf = ({ body }: { body: string }) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1]

test("what is on the screen is debugged as it is, and becomes no revision", async () => {
  const flow = await aFlow()
  const document = await edited(flow, '"Saved"', '"On the screen"')
  const link = await make(flow, { source: { kind: "unsaved", document } })
  equal(link.unsaved, true)
  const shown = await server.call<{ document: unknown }>("GET", `${links(flow)}/${link.id}`)
  deepEqual(shown.body.document, document)
  const browser = testBrowser(server)
  const page = await browser.get(link.path)
  equal(headingOf(page), "On the screen")
  await browser.answer(page, "submit", { name: "ada", password: "correct horse" })
  const { body: detail } = await server.call<FlowDetail>("GET", `${at}/flows/${flow}`)
  deepEqual([detail.revision, JSON.stringify(detail.document).includes("On the screen")], [1, false])
  equal(headingOf(await testBrowser(server).get((await make(flow)).path)), "Saved")
  const { run } = await events(flow, link.id)
  const { body: kept } = await server.call<{ run: TrackedRunRow; documents: object; stale: boolean }>(
    "GET",
    `${at}/runs/${run}`,
  )
  deepEqual([kept.run.revision, kept.run.debug, kept.stale], [0, true, true])
  deepEqual(kept.documents, { [flow]: document })
})

test("only the flow of the address is debugged, and by those alone who may draw it", async () => {
  const [flow, other] = [await aFlow(), await aFlow()]
  const document = await edited(other, "Saved", "Other")
  const foreign = await server.call<{ code: string }>("POST", links(flow), { source: { kind: "unsaved", document } })
  deepEqual([foreign.status, foreign.body.code], [422, "flow.id-changed"])
  const source = { kind: "unsaved", document: await edited(flow, "Saved", "Mine") }
  const publishing = await server.withToken(["flow:activate"])
  const refused = await publishing.call<{ code: string }>("POST", links(flow), { source })
  deepEqual([refused.status, refused.body.code], [403, "access.denied"])
  const writing = await server.withToken(["flow:write"])
  await make(flow, { source }, writing.call)
  const reading = await server.withToken(["flow:read", "run:read"])
  for (const method of ["GET", "POST"] as const) equal((await reading.call(method, links(flow), {})).status, 403)
})

test("what is not saved and hands out secrets asks for flow:activate, and for nothing else to be live", async () => {
  const flow = await aFlow()
  const { body } = await server.call<FlowDetail>("GET", `${at}/flows/${flow}`)
  const headers = [{ name: "x-key", secret: { $secret: "api" } }]
  const call = {
    id: "call",
    name: "call",
    type: "server.httpRequest",
    version: 1,
    settings: { url: "https://elsewhere.example/", headers },
  }
  const document = { ...body.document, flow: { ...body.document.flow, nodes: [...body.document.flow.nodes, call] } }
  const source = { kind: "unsaved", document }
  const designer = await server.as("designer")
  const refused = await designer.call<{ code: string; detail: string }>("POST", links(flow), { source })
  deepEqual([refused.status, refused.body.code], [403, "debug-link.unseen"])
  match(refused.body.detail, /what is not saved was never live/)
  equal((await server.call("POST", links(flow), { source })).status, 201)
  await server.call("PUT", `${at}/settings`, { approval: true })
  const second = await server.call<{ code: string }>("POST", links(flow), { source })
  deepEqual([second.status, second.body.code], [409, "flow.approval-needed"])
  await server.call("PUT", `${at}/settings`, { approval: false })
})

test("links of a flow are listed without their tokens, and whoever may debug it ends them", async () => {
  const flow = await aFlow()
  const once = await make(flow)
  const often = await make(flow, { singleUse: false, ttl: 60 })
  await testBrowser(server).get(often.path)
  const list = await listed(flow)
  deepEqual(
    new Map(list.map(({ id, usedAt }) => [id, usedAt !== null])),
    new Map([
      [once.id, false],
      [often.id, true],
    ]),
  )
  const text = JSON.stringify(list)
  for (const { url } of [once, often]) ok(!text.includes(url.split("/").at(-1) ?? ""))
  const designer = await server.as("designer")
  equal((await designer.call("DELETE", `${links(flow)}/${often.id}`)).status, 204)
  equal((await designer.call("DELETE", `${links(flow)}/${often.id}`)).status, 204)
  deepEqual(
    (await listed(flow)).map(({ id }) => id),
    [once.id],
  )
  const inactive = await server.app.inject({ url: `/default/flow/${flow}` })
  const gone = await server.app.inject({ url: often.path })
  deepEqual([gone.statusCode, gone.body], [404, inactive.body])
  const log = await server.call<{ entries: { action: string }[] }>("GET", `${at}/audit?subject=${flow}`)
  equal(log.body.entries.filter(({ action }) => action === "flow.debug-link-revoked").length, 1)
})

test("a run goes on that a link began before it was revoked", async () => {
  const flow = await aFlow()
  const link = await make(flow, { singleUse: false })
  const browser = testBrowser(server)
  const page = await browser.get(link.path)
  await server.call("DELETE", `${links(flow)}/${link.id}`)
  equal((await events(flow, link.id)).over, false)
  await browser.answer(page, "submit", { name: "ada", password: "correct horse" })
  deepEqual(await events(flow, link.id).then(({ status, over }) => [status, over]), ["succeeded", true])
})

test("links of another flow, another tenant, or for somebody without rights, are neither told nor revoked", async () => {
  const [flow, next] = [await aFlow(), await aFlow()]
  const link = await make(flow)
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
  const theirs = await server.as("owner", "other")
  const auditor = await server.as("auditor")
  const tries = [
    server.call("DELETE", `${links(next)}/${link.id}`),
    theirs.call("DELETE", `/api/tenants/other/flows/${flow}/debug-links/${link.id}`),
    theirs.call("GET", `/api/tenants/other/flows/${flow}/debug-links`),
    theirs.call("GET", links(flow)),
    auditor.call("GET", links(flow)),
    auditor.call("DELETE", `${links(flow)}/${link.id}`),
  ]
  for (const { status, text } of await Promise.all(tries)) {
    ok(status === 404 || status === 403, String(status))
    doesNotMatch(text, new RegExp(link.id))
  }
  equal((await testBrowser(server).get(link.path)).statusCode, 200)
})

test("a program runs a debug link as JSON, once, and each step is told", async () => {
  const flow = await aFlow()
  const link = await make(flow)
  match(link.apiPath, /^\/api\/journey\/default\/debug\/[\w-]+$/)
  type Json = { kind: string; run: string; step: string; outcome: string; code: string }
  const post = async (url: string, payload: object = {}) => {
    const { statusCode, body } = await server.app.inject({ method: "POST", url, payload })
    return { status: statusCode, body: JSON.parse(body) as Json }
  }
  const begun = await post(link.apiPath)
  deepEqual([begun.status, begun.body.kind], [200, "screen"])
  const { run, step } = begun.body
  const fields = { name: "ada", password: "correct horse" }
  const ended = await post("/api/journey/default/run", { run, step, action: "submit", fields })
  deepEqual([ended.body.kind, ended.body.outcome], ["end", "success"])
  const { status, steps } = await events(flow, link.id)
  deepEqual([status, steps.length], ["succeeded", 4])
  const inactive = await post(`/api/journey/default/flows/${flow}`)
  const guessed = link.apiPath.replace(/[^/]+$/, "A".repeat(43))
  for (const url of [link.apiPath, guessed]) deepEqual(await post(url), inactive)
  equal((await testBrowser(server).get(link.path)).statusCode, 404)
  // A form of another site can't send JSON.
  const fresh = await make(flow)
  const sent = await server.app.inject({
    method: "POST",
    url: fresh.apiPath,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "query=",
  })
  equal(sent.statusCode, 415)
})

test("an API flow answers at the address of its link", async () => {
  const flow = await addFlow(server, {
    active: false,
    category: "api",
    type: "api",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess"] },
    links: ["start.next > end"],
  })
  const link = await make(flow)
  equal(link.apiUrl, link.url)
  equal((await server.app.inject({ method: "POST", url: link.apiPath, payload: {} })).statusCode, 200)
})

test("a program that calls an API flow by a used, revoked or guessed link, or an inactive one, gets the same problem", async () => {
  const flow = await addFlow(server, {
    active: false,
    category: "api",
    type: "api",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess"] },
    links: ["start.next > end"],
  })
  const used = await make(flow, { singleUse: true })
  await server.app.inject({ method: "POST", url: used.apiPath, payload: {} })
  const revoked = await make(flow)
  await server.call("DELETE", `${links(flow)}/${revoked.id}`)
  const guessed = used.apiPath.replace(/[^/]+$/, "A".repeat(43))
  const asked = await server.app.inject({ method: "POST", url: "/api/journey/default/flows/nothing", payload: {} })
  for (const url of [used.apiPath, revoked.apiPath, guessed, `/default/flow/${flow}`]) {
    const called = await server.app.inject({ method: "POST", url, payload: {} })
    const got = await server.app.inject({ url, headers: { accept: "application/json" } })
    for (const { statusCode, headers, body } of [called, got]) {
      deepEqual([statusCode, headers["content-type"]], [404, "application/problem+json; charset=utf-8"], url)
      equal(body, asked.body)
    }
    const browser = { accept: "text/html,application/json;q=0.9,*/*;q=0.8" }
    match((await server.app.inject({ url, headers: browser })).body, /^<!doctype html>/i)
  }
})

test("steps in a library flow come with its picture while the run goes on", async () => {
  const library = await addFlow(server, {
    category: "libraries",
    type: "library",
    nodes: { start: ["flow.start"], ask: ["frontend.form", form("Inner")], done: ["flow.nestedSuccess"] },
    links: ["start.next > ask", "ask.submit > done"],
  })
  const flow = await addFlow(server, {
    active: false,
    nodes: {
      start: ["flow.start"],
      call: ["flow.executeNested", { flow: { $flow: library, type: "library", name: "L" } }],
      end: ["flow.endSuccess"],
    },
    links: ["start.next > call", "call.nestedSuccess > end"],
  })
  const link = await make(flow)
  await testBrowser(server).get(link.path)
  const { status, libraries, steps } = await events(flow, link.id)
  equal(status, "active")
  deepEqual(Object.keys(libraries), [library])
  deepEqual(libraries[library]?.flow.nodes.map(({ id }) => id).toSorted(), ["ask", "done", "start"])
  const elements: RunStep["elements"] = steps.at(-1)?.elements
  deepEqual(
    elements?.map(({ kind, name, type }) => [kind, name, type]),
    [
      ["field", "name", "text"],
      ["field", "password", "password"],
      ["button", "submit", undefined],
    ],
  )
})
