import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { addFlow, type FlowWords } from "../../journey/testing/add-flow.ts"
import type { Call } from "../../testing/callers.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "../flows/contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const at = (tenant: string) => `/api/tenants/${tenant}`

const debug = async (call: Call, flow: string, body: object = {}, tenant = "default") => {
  const made = await call<{ code?: string; detail?: string }>("POST", `${at(tenant)}/flows/${flow}/debug-links`, body)
  return { answer: [made.status, made.body.code], detail: made.body.detail ?? "" }
}

const made = [201, undefined]
const unseen = [403, "debug-link.unseen"]
const unapproved = [409, "flow.approval-needed"]

const draft = (words: Partial<FlowWords> = {}) =>
  addFlow(server, {
    active: false,
    nodes: { start: ["flow.start"], end: ["flow.endSuccess"] },
    links: ["start.next > end"],
    ...words,
  })

/** Start, one node, and both ways on from it. */
const through = (type: string, settings: object = {}): Partial<FlowWords> => ({
  nodes: { start: ["flow.start"], act: [type, JSON.parse(JSON.stringify(settings))], end: ["flow.endSuccess"] },
  links: ["start.next > act", "act.success > end"],
})

const takeOver = { user: { by: "username", value: "ada" }, password: "mine from now on" }
const passwordOfAnother = through("users.setPassword", takeOver)

const unsaved = async (flow: string, words: Partial<FlowWords>, tenant = "default") => {
  const other = await draft({ ...words, tenant })
  const [{ body: mine }, { body: wanted }] = [
    await server.call<FlowDetail>("GET", `${at(tenant)}/flows/${flow}`),
    await server.call<FlowDetail>("GET", `${at(tenant)}/flows/${other}`),
  ]
  const { nodes, links } = wanted.document.flow
  const document = { ...mine.document, flow: { ...mine.document.flow, nodes, links } }
  return { source: { kind: "unsaved", document } }
}

test("who may only draw sets nobody's password by a debug run, saved or not", async () => {
  const designer = await server.as("designer")
  const token = await server.withToken(["flow:write"])
  const saved = await draft(passwordOfAnother)
  const source = await unsaved(saved, passwordOfAnother)
  for (const { call } of [designer, token]) {
    deepEqual((await debug(call, saved)).answer, unseen)
    const refused = await debug(call, saved, source)
    deepEqual(refused.answer, unseen)
    match(refused.detail, /Changes users: password/)
  }
})

test("nor do they sign in as somebody, make or read users, send mail, or call other systems", async () => {
  const { call } = await server.as("designer")
  for (const words of [
    { category: "authentication", type: "login" },
    through("users.create", { username: "mallory" }),
    through("users.update", { user: takeOver.user, attributes: [{ name: "email", value: "mine@example.org" }] }),
    through("users.getAttributes"),
    through("users.activate"),
    through("messaging.sendEmail", {
      to: "a@example.org",
      subject: "Hello",
      text: "Hello",
      connection: { $connection: "mail", kind: "smtp" },
    }),
    through("server.httpRequest", { url: "https://elsewhere.example/" }),
  ]) {
    deepEqual((await debug(call, await draft(words))).answer, unseen, JSON.stringify(words))
  }
})

test("nor do they have it done by a live library flow that they call, however deep", async () => {
  const library = { category: "libraries", type: "library", active: true }
  const inner = await draft({
    ...library,
    nodes: { start: ["flow.start"], act: ["users.setPassword", takeOver], done: ["flow.nestedSuccess"] },
    links: ["start.next > act", "act.success > done", "act.userNotFound > done", "act.failure > done"],
  })
  const calling = (flow: string) => ({
    start: ["flow.start"] as const,
    call: ["flow.executeNested", { flow: { $flow: flow, type: "library", name: "Library" } }] as const,
    done: ["flow.nestedSuccess"] as const,
  })
  const calls = ["start.next > call", "call.nestedSuccess > done", "call.nestedFailure > done", "call.failure > done"]
  const outer = await draft({ ...library, nodes: calling(inner), links: calls })
  const { done: _, ...nodes } = calling(outer)
  const flow = await draft({
    nodes: { ...nodes, end: ["flow.endSuccess"] },
    links: ["start.next > call", "call.nestedSuccess > end"],
  })
  const { call } = await server.as("designer")
  const refused = await debug(call, flow)
  deepEqual(refused.answer, unseen)
  match(refused.detail, /Changes users: password/)
})

test("they debug pages and scripts, what publishers debug too, and what was live", async () => {
  const { call } = await server.as("designer")
  deepEqual((await debug(call, await draft())).answer, made)
  deepEqual((await debug(call, await draft(through("server.script", { code: "" })))).answer, made)
  const flow = await draft({
    nodes: { start: ["flow.start"], act: ["users.setPassword", takeOver], end: ["flow.endSuccess"] },
    links: ["start.next > act", "act.success > end", "act.userNotFound > end", "act.failure > end"],
  })
  const publisher = await server.as("publisher")
  deepEqual((await debug(publisher.call, flow)).answer, made)
  equal((await server.call("PATCH", `${at("default")}/flows/${flow}`, { active: true })).status, 200)
  deepEqual((await debug(call, flow)).answer, made)
})

test("an owner lets designers debug drafts that act; secrets stay out of that, and approval goes before it", async () => {
  const tenant = "open"
  await server.call("POST", "/api/tenants", { id: tenant, name: "Open" })
  const flow = await draft({ ...passwordOfAnother, tenant })
  const designer = await server.as("designer", tenant)
  const settings = `${at(tenant)}/settings`
  equal((await designer.call("PUT", settings, { designersDebug: true })).status, 403)
  deepEqual((await debug(designer.call, flow, {}, tenant)).answer, unseen)
  deepEqual((await server.call("PUT", settings, { designersDebug: true })).body, {
    approval: false,
    designersDebug: true,
  })
  deepEqual((await debug(designer.call, flow, {}, tenant)).answer, made)

  const secret = { url: "https://elsewhere.example/", headers: [{ name: "x-key", secret: { $secret: "api" } }] }
  const leaking = await draft({ ...through("server.httpRequest", secret), tenant })
  deepEqual((await debug(designer.call, leaking, {}, tenant)).answer, unseen)

  deepEqual((await server.call("PUT", settings, { approval: true })).body, { approval: true, designersDebug: true })
  deepEqual((await debug(designer.call, flow, {}, tenant)).answer, unseen)
  deepEqual((await debug(server.call, flow, {}, tenant)).answer, unapproved)
  deepEqual((await debug(server.call, flow, await unsaved(flow, passwordOfAnother, tenant), tenant)).answer, unapproved)
})
