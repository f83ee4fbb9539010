import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import type { JsonObject } from "@gatewright/flow"
import { openTestServer, type TestServer } from "../testing/test-server.ts"
import { addFlow } from "./testing/add-flow.ts"
import { formOf, testBrowser } from "./testing/test-browser.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const mail = {
  to: "ann@example.com",
  subject: "Hello",
  text: "Hello",
  connection: { $connection: "mail", kind: "smtp" },
}
const page = (title: string) => ["frontend.message", { title }] as const

/** Two pages with a mail between them, in English and Italian. */
const twoPages = (ttl = 300) =>
  addFlow(server, {
    nodes: {
      start: ["flow.start", { ttl }],
      one: page("$t(one)t$"),
      mail: ["messaging.sendEmail", mail],
      two: page("Two for {{flow.query.who}}"),
      end: ["flow.endSuccess", { page: { title: "The end" } }],
    },
    links: ["start.next > one", "one.next > mail", "mail.success > two", "two.next > end"],
    texts: { fallback: "en", languages: { en: { one: "One" }, it: { one: "Uno" } } },
  })

const headingOf = ({ body }: { body: string }) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1]

const mailsSent = async () => (await server.services.store.outbox.list({ tenant: "default", limit: 200 })).length

test("a run goes from page to page, and each answer leads back to the page of the run", async () => {
  const browser = testBrowser(server)
  const one = await browser.get(`/default/flow/${await twoPages()}?who=Ann`)
  equal(headingOf(one), "One")
  const two = await browser.answer(one, "next")
  equal(headingOf(two), "Two for Ann")
  const end = await browser.answer(two, "next")
  deepEqual([end.statusCode, headingOf(end)], [200, "The end"])
})

test("a page that is loaded again is the same page, and runs nothing", async () => {
  const browser = testBrowser(server)
  const one = await browser.get(`/default/flow/${await twoPages()}`)
  const two = await browser.answer(one, "next")
  const sent = await mailsSent()
  const again = await browser.get(formOf(two).url)
  equal(again.body, two.body)
  equal(await mailsSent(), sent)
})

test("a run that is over answers with its end again, and never runs again", async () => {
  const browser = testBrowser(server)
  const one = await browser.get(`/default/flow/${await twoPages()}`)
  const two = await browser.answer(one, "next")
  const end = await browser.answer(two, "next")
  const sent = await mailsSent()
  for (const answered of [one, two]) equal((await browser.answer(answered, "next")).body, end.body)
  equal(await mailsSent(), sent)
})

test("a run that took too long says so, and offers to begin again", async () => {
  const browser = testBrowser(server)
  const flow = await twoPages(1)
  const one = await browser.get(`/default/flow/${flow}`)
  await wait(1050)
  const sent = await mailsSent()
  const expired = await browser.answer(one, "next")
  equal(expired.statusCode, 410)
  match(expired.body, new RegExp(`href="http://localhost:3000/default/flow/${flow}"`))
  equal(await mailsSent(), sent)
})

test("a page offers the other languages of the flow, with the query of its address", async () => {
  const browser = testBrowser(server)
  const flow = await twoPages()
  const english = await browser.get(`/default/flow/${flow}?who=Ann%26Bob`)
  match(english.body, /<html lang="en"/)
  match(english.body, /<span aria-current="true" lang="en">English<\/span>/)
  const href = /<a href="([^"]+)" hreflang="it"/.exec(english.body)?.[1]?.replaceAll("&amp;", "&") ?? ""
  const { pathname, search, searchParams } = new URL(href)
  equal(searchParams.get("who"), "Ann&Bob")
  const italian = await browser.get(`${pathname}${search}`)
  match(italian.body, /<html lang="it"/)
  equal(headingOf(italian), "Uno")
})

test("the language of a browser is that of the page", async () => {
  const url = `/default/flow/${await twoPages()}`
  equal(headingOf(await server.app.inject({ url, headers: { "accept-language": "it-CH, en;q=0.5" } })), "Uno")
})

test("a type has an address of its own, which runs the default flow", async () => {
  const flow = await addFlow(server, {
    category: "self-service",
    type: "reset-password",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess", { page: { title: "Default" } }] },
    links: ["start.notAuthenticated > end", "start.alreadyAuthenticated > end"],
  })
  equal((await server.app.inject({ url: "/default/reset-password" })).statusCode, 404)
  await server.call("PATCH", `/api/tenants/default/flows/${flow}`, { isDefault: true })
  equal(headingOf(await server.app.inject({ url: "/default/reset-password" })), "Default")
})

test("the same run as JSON: screen in, answer out", async () => {
  const flow = await twoPages()
  const post = async (path: string, payload: object) => {
    const response = await server.app.inject({ method: "POST", url: `/api/journey/default/${path}`, payload })
    return { status: response.statusCode, body: response.json() }
  }
  const { body: one } = await post(`flows/${flow}`, { query: { who: "Ann", ui_locales: "it" } })
  deepEqual([one.kind, one.language, one.screen.title], ["screen", "it", "Uno"])
  const { body: two } = await post("run", { run: one.run, step: one.step, action: "next" })
  equal(two.screen.title, "Two for Ann")
  const { body: stale } = await post("run", { run: one.run, step: one.step, action: "next" })
  deepEqual(stale, two)
  const { body: end } = await post("run", { run: two.run, step: two.step, action: "next" })
  deepEqual(end, { kind: "end", outcome: "success", screen: { title: "The end", elements: [] } })
  deepEqual((await post("run", { run: two.run, step: two.step, action: "next" })).body, end)
  equal((await post("run", { run: "guessed", step: "guessed", action: "next" })).body.code, "journey.not-found")
  equal((await post("run", { run: two.run })).body.code, "request.invalid")
})

const api = (response: JsonObject) =>
  addFlow(server, {
    category: "api",
    type: "api",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess", { response }] },
    links: ["start.next > end"],
  })

test("an API flow answers with its status, headers, cookies and body", async () => {
  const flow = await api({
    status: 202,
    headers: [{ name: "X-Asked", value: "{{flow.query.q}}" }],
    cookies: [
      { name: "one", value: "1" },
      { name: "two", value: "2" },
    ],
    body: { type: "json", fields: [{ name: "sent", value: "{{request.body.list}}" }] },
  })
  const response = await server.app.inject({
    method: "POST",
    url: `/default/flow/${flow}?q=x`,
    payload: { list: [1, { two: true }] },
  })
  equal(response.statusCode, 202)
  deepEqual(response.json(), { sent: [1, { two: true }] })
  equal(response.headers["content-type"], "application/json; charset=utf-8")
  equal(response.headers["x-asked"], "x")
  deepEqual(
    response.cookies.map(({ name }) => name),
    ["one", "two"],
  )
})

test("an API flow that wants to show a page tells its author", async () => {
  const flow = await addFlow(server, {
    category: "api",
    type: "api",
    nodes: { start: ["flow.start"], page: page("Page"), end: ["flow.endSuccess"] },
    links: ["start.next > page", "page.next > end"],
  })
  const response = await server.app.inject({ url: `/default/flow/${flow}` })
  equal(response.json().code, "journey.no-answer")
  doesNotMatch(response.body, /<html/)
})

test("all runs whose time is over expire, however many there are", async () => {
  const { store } = server.services
  const run = {
    flowId: "flow_gone",
    flowRevision: 1,
    digest: "gone",
    revision: 1,
    state: "",
    status: "active",
    startedAt: 1,
    debugLink: null,
  } as const
  const ids = Array.from({ length: 501 }, (_, index) => `run ${index}`)
  for (const id of ids) await store.runs.insert({ tenant: "default", ...run, id, expiresAt: 2 })
  await server.journeys.expireOverdue()
  const found = await Promise.all(ids.map((id) => store.runs.get({ tenant: "default", run: id })))
  deepEqual([...new Set(found.map((one) => one?.status))], ["expired"])
})
