import { deepEqual, doesNotMatch, equal, match, notEqual, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { InjectOptions } from "fastify"
import { openTestServer, type TestServer } from "../testing/test-server.ts"
import { addFlow, type FlowWords } from "./testing/add-flow.ts"
import { formOf, testBrowser } from "./testing/test-browser.ts"

let server: TestServer
/** Behind a proxy, and reached over HTTPS. */
let proxied: TestServer

before(async () => {
  server = await openTestServer()
  proxied = await openTestServer({
    GATEWRIGHT_PUBLIC_URL: "HTTPS://id.example.com/",
    GATEWRIGHT_TRUST_PROXY: "10.0.0.0/8, 192.0.2.7",
  })
  for (const id of ["other", "run"]) await server.call("POST", "/api/tenants", { id, name: id })
})
after(() => Promise.all([server.close(), proxied.close()]))

/** Signs a new person in, who gives a name on the first page and sees a second one before. */
const login: FlowWords = {
  category: "authentication",
  type: "login",
  nodes: {
    start: ["flow.start"],
    name: [
      "frontend.form",
      {
        elements: [
          { kind: "field", name: "username", label: "Name" },
          { kind: "button", id: "submit", label: "Go" },
        ],
      },
    ],
    create: ["users.create", { username: "{{form.username}}", password: "", autoActivate: true }],
    greeting: ["frontend.message", { title: "Hello {{user.username}}" }],
    end: ["flow.endSuccess", { page: { title: "Signed in" } }],
    known: ["flow.endFailure", { page: { title: "Known {{session.userId}}" } }],
    failed: ["flow.endFailure", { page: { title: "Failed" } }],
  },
  links: [
    "start.notAuthenticated > name",
    "start.alreadyAuthenticated > known",
    "name.submit > create",
    "create.success > greeting",
    "create.usernameTaken > failed",
    "create.attributeTaken > failed",
    "create.failure > failed",
    "greeting.next > end",
  ],
}

/** A page that every visitor sees. */
const message: FlowWords = {
  nodes: { start: ["flow.start"], page: ["frontend.message", { title: "Page" }], end: ["flow.endSuccess"] },
  links: ["start.next > page", "page.next > end"],
}

const signIn = async (tenant = "default", on = server) => {
  const browser = testBrowser(on)
  const flow = `/${tenant}/flow/${await addFlow(on, { ...login, tenant })}`
  const name = await browser.get(flow)
  const greeting = await browser.answer(name, "submit", { username: flow })
  const end = await browser.answer(greeting, "next")
  match(end.body, /<h1>Signed in<\/h1>/)
  return { browser, flow, name, greeting, end }
}

test("nobody can tell what is inactive, a library, deleted or of another tenant from what never was", async () => {
  const library: FlowWords = {
    category: "libraries",
    type: "library",
    nodes: { start: ["flow.start"], end: ["flow.nestedSuccess"] },
    links: ["start.next > end"],
  }
  const deleted = await addFlow(server, { ...message, active: false })
  await server.call("DELETE", `/api/tenants/default/flows/${deleted}`)
  const hidden = [
    ["default", await addFlow(server, { ...message, active: false })],
    ["default", await addFlow(server, library)],
    ["default", deleted],
    ["default", await addFlow(server, { ...message, tenant: "other" })],
    ["nobody", await addFlow(server, message)],
  ]
  const seen = async (request: InjectOptions) => {
    const { statusCode, headers, body } = await server.app.inject(request)
    const { date: _, ...kept } = headers
    return { statusCode, headers: kept, body }
  }
  for (const [tenant, flow] of hidden) {
    for (const method of ["GET", "POST"] as const) {
      const never = await seen({ method, url: "/default/flow/flow_never" })
      equal(never.statusCode, 404)
      deepEqual(await seen({ method, url: `/${tenant}/flow/${flow}` }), never)
    }
    const start = (path: string) => seen({ method: "POST", url: `/api/journey/${path}`, payload: {} })
    deepEqual(await start(`${tenant}/flows/${flow}`), await start("default/flows/flow_never"))
  }
})

test("an answer counts once: the token of an earlier page runs nothing and leads to the present one", async () => {
  const browser = testBrowser(server)
  const name = await browser.get(`/default/flow/${await addFlow(server, login)}`)
  const greeting = await browser.answer(name, "submit", { username: "Ada" })
  match(greeting.body, /Hello Ada/)
  notEqual(formOf(greeting).step, formOf(name).step)
  for (const page of [name, name]) {
    equal((await browser.answer(page, "submit", { username: "Eve" })).body, greeting.body)
  }
  for (const step of ["", "guessed"]) {
    const answered = await browser.post(formOf(greeting).url, { "gw-step": step, "gw-action": "next" })
    equal((await browser.get(String(answered.headers.location))).body, greeting.body)
  }
})

test("another browser can't see or continue a run, even with its address and its token", async () => {
  const browser = testBrowser(server)
  const name = await browser.get(`/default/flow/${await addFlow(server, login)}`)
  const stranger = testBrowser(server)
  equal((await stranger.get(formOf(name).url)).statusCode, 404)
  equal((await stranger.answer(name, "submit", { username: "Eve" })).statusCode, 404)
  // Nor with the cookie of a run of its own.
  const own = await stranger.get(`/default/flow/${await addFlow(server, message)}`)
  equal((await stranger.answer({ ...own, body: name.body }, "submit", { username: "Eve" })).statusCode, 404)
  match((await browser.answer(name, "submit", { username: "Bob" })).body, /Hello Bob/)
})

test("a run can't be continued at the address of another tenant", async () => {
  const browser = testBrowser(server)
  const page = await browser.get(`/default/flow/${await addFlow(server, message)}`)
  const cookie = `gatewright_run=${browser.cookie("gatewright_run")?.value}`
  const url = formOf(page).url.replace("/default/", "/other/")
  equal((await server.app.inject({ url, headers: { cookie } })).statusCode, 404)
  equal((await server.app.inject({ url: formOf(page).url, headers: { cookie } })).statusCode, 200)
})

test("the cookies of a run and of a session are out of reach for scripts and other sites", async () => {
  const { browser, name } = await signIn()
  const run = browser.cookie("gatewright_run")
  deepEqual([run?.httpOnly, run?.sameSite, run?.path], [true, "Lax", formOf(name).url])
  const session = browser.cookie("gatewright_session_default")
  deepEqual([session?.httpOnly, session?.sameSite, session?.path], [true, "Lax", "/"])
  const secure = await signIn("default", proxied)
  for (const cookie of ["gatewright_run", "gatewright_session_default"])
    equal(secure.browser.cookie(cookie)?.secure, true, cookie)
})

test("a session signs in to its own tenant alone, whatever the cookie is called", async () => {
  const { browser, flow } = await signIn()
  match((await browser.get(flow)).body, /<h1>Known /)
  const token = browser.cookie("gatewright_session_default")?.value
  const elsewhere = await server.app.inject({
    url: `/other/flow/${await addFlow(server, { ...login, tenant: "other" })}`,
    headers: { cookie: `gatewright_session_other=${token}` },
  })
  doesNotMatch(elsewhere.body, /Known/)
})

test("no tenant's session cookie is the cookie of runs or of the console", async () => {
  const { browser, greeting } = await signIn("run")
  const run = browser.cookie("gatewright_run")
  notEqual(run?.value, browser.cookie("gatewright_session_run")?.value)
  equal(run?.path, formOf(greeting).url)
})

test("each sign-in has a session of its own: a cookie that was there before is not taken over", async () => {
  const flow = await addFlow(server, login)
  const browser = testBrowser(server)
  const planted = { cookie: "gatewright_session_default=planted" }
  const name = await browser.send({ url: `/default/flow/${flow}`, headers: planted })
  const greeting = await browser.answer(name, "submit", { username: "Carl" })
  await browser.answer(greeting, "next")
  const token = browser.cookie("gatewright_session_default")?.value
  ok(token)
  notEqual(token, "planted")
})

test("a form of another site can't sign a visitor in as somebody else", async () => {
  const start = async (path: string, payload: object) =>
    (await server.app.inject({ method: "POST", url: `/api/journey/default/${path}`, payload })).json()
  const one = await start(`flows/${await addFlow(server, login)}`, {})
  const two = await start("run", { run: one.run, step: one.step, action: "submit", fields: { username: "Mallory" } })
  const body = { run: two.run, step: two.step, action: "next" }
  for (const [type, payload] of [
    ["application/x-www-form-urlencoded", new URLSearchParams(body).toString()],
    ["text/plain", JSON.stringify(body)],
    ["", JSON.stringify(body)],
  ] as const) {
    const response = await server.app.inject({
      method: "POST",
      url: "/api/journey/default/run",
      headers: type === "" ? {} : { "content-type": type },
      payload,
    })
    ok([400, 415].includes(response.statusCode), `${type}: ${response.statusCode}`)
    equal(response.headers["set-cookie"], undefined, type)
  }
  const response = await server.app.inject({ method: "POST", url: "/api/journey/default/run", payload: body })
  match(String(response.headers["set-cookie"]), /^gatewright_session_default=/)
})

test("what was sent twice is refused, not chosen from", async () => {
  const browser = testBrowser(server)
  const page = await browser.get(`/default/flow/${await addFlow(server, message)}`)
  const { url, step } = formOf(page)
  const twice = await browser.send({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: `gw-step=${step}&gw-action=next&gw-action=other`,
  })
  equal(twice.statusCode, 400)
  equal((await browser.get(url)).body, page.body)
})

test("anybody can send only little, and nothing that is nested deep", async () => {
  const flow = await addFlow(server, {
    category: "api",
    type: "api",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess"] },
    links: ["start.next > end"],
  })
  const post = async (url: string, payload: string, type = "application/json") =>
    (await server.app.inject({ method: "POST", url, headers: { "content-type": type }, payload })).statusCode
  const text = (size: number) => JSON.stringify({ query: { a: "x".repeat(size) } })
  equal(await post(`/default/flow/${flow}`, text(1024 * 1024)), 413)
  equal(await post(`/api/journey/default/flows/${flow}`, text(64 * 1024)), 413)
  equal(await post("/api/journey/default/run", text(64 * 1024)), 413)
  equal(await post("/default/run/any", `a=${"x".repeat(64 * 1024)}`, "application/x-www-form-urlencoded"), 413)
  equal(await post("/api/session", JSON.stringify({ code: "x".repeat(64 * 1024) })), 413)
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels)
  equal(await post(`/default/flow/${flow}`, nested(64)), 200)
  equal(await post(`/default/flow/${flow}`, nested(65)), 400)
  equal(await post(`/default/flow/${flow}`, nested(100_000)), 400)
  equal(await post(`/default/flow/${flow}`, `{"__proto__":{"a":1}}`), 400)
  equal(await post(`/default/flow/${flow}`, "__proto__=a", "application/x-www-form-urlencoded"), 400)
})

const request = (on: TestServer) =>
  addFlow(on, {
    category: "api",
    type: "api",
    nodes: {
      start: ["flow.start"],
      end: [
        "flow.endSuccess",
        {
          response: {
            body: {
              type: "json",
              fields: ["request.ip", "request.country", "flow.url"].map((name) => ({
                name: name.replace(".", "-"),
                value: `{{${name}}}`,
              })),
            },
          },
        },
      ],
    },
    links: ["start.next > end"],
  })

test("headers of a proxy are believed from a proxy alone", async () => {
  const headers = { "x-forwarded-for": "198.51.100.9, 203.0.113.5", "cf-ipcountry": "CH", "x-country": "CH" }
  const asked = async (on: TestServer, remoteAddress: string) => {
    const url = `/default/flow/${await request(on)}`
    const { "request-ip": ip, "request-country": country } = (
      await on.app.inject({ url, headers, remoteAddress })
    ).json<Record<string, string>>()
    return [ip, country]
  }
  deepEqual(await asked(server, "10.1.2.3"), ["10.1.2.3", ""])
  // What stands before the address that the proxy added is what the client itself sent.
  deepEqual(await asked(proxied, "10.1.2.3"), ["203.0.113.5", "CH"])
  deepEqual(await asked(proxied, "203.0.113.77"), ["203.0.113.77", ""])
})

test("addresses begin with the public URL, whatever a request says of its host", async () => {
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" }
  const url = `/default/flow/${await request(proxied)}`
  const { body } = await proxied.app.inject({ url, headers, remoteAddress: "10.1.2.3" })
  match(body, /"flow-url":"https:\/\/id\.example\.com\/default\/flow\//i)
  const page = await proxied.app.inject({ url: `/default/flow/${await addFlow(proxied, message)}`, headers })
  doesNotMatch(page.body, /evil\.example/)
})

test("the answer of an API flow can do nothing in a browser", async () => {
  const flow = await addFlow(server, {
    category: "api",
    type: "api",
    nodes: {
      start: ["flow.start"],
      end: ["flow.endSuccess", { response: { body: { type: "text", text: "<script>", contentType: "text/html" } } }],
    },
    links: ["start.next > end"],
  })
  const { headers } = await server.app.inject({ url: `/default/flow/${flow}` })
  equal(headers["content-security-policy"], "default-src 'none'; sandbox; frame-ancestors 'none'")
  equal(headers["x-content-type-options"], "nosniff")
  equal(headers["cache-control"], "no-store")
})

test("a page is kept by no cache", async () => {
  const { headers } = await server.app.inject({ url: `/default/flow/${await addFlow(server, message)}` })
  equal(headers["cache-control"], "no-store")
})

test("a logout by JSON takes the cookie away and ends the session", async () => {
  const { browser, flow } = await signIn()
  const logout = await addFlow(server, {
    category: "authentication",
    type: "logout",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess"] },
    links: ["start.next > end"],
  })
  const session = browser.cookie("gatewright_session_default")
  await browser.send({ method: "POST", url: `/api/journey/default/flows/${logout}`, payload: {} })
  equal(browser.cookie("gatewright_session_default"), undefined)
  const cookie = `gatewright_session_default=${session?.value}`
  doesNotMatch((await server.app.inject({ url: flow, headers: { cookie } })).body, /Known/)
})
