import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import * as contract from "../contract.ts"
import { consoleCookie } from "../http/authenticate.ts"
import { openTestServer, signInCode, testToken, type TestServer } from "../testing/test-server.ts"
import type { Endpoint } from "./endpoint.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const endpoints: readonly Endpoint[] = Object.values(contract).flatMap((value) =>
  typeof value === "object" && "access" in value ? [value] : [],
)

const urlOf = ({ path }: Endpoint, names: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "x")

const codeOf = (body: string): unknown => {
  const parsed: { code?: unknown } = JSON.parse(body)
  return parsed.code
}

/** Signs in with a code and gives what the browser keeps. */
const signIn = async () => {
  const response = await server.app.inject({
    method: "POST",
    url: "/api/session",
    payload: { code: await signInCode(server) },
  })
  const session: { csrfToken: string } = response.json()
  const [cookie] = response.cookies
  return { response, cookie, headers: { cookie: `${cookie?.name}=${cookie?.value}` }, csrfToken: session.csrfToken }
}

test("no endpoint but the sign-in answers anybody who is not signed in", async () => {
  ok(endpoints.length > 15)
  for (const endpoint of endpoints.filter(({ access }) => access !== "public")) {
    const response = await server.app.inject({ method: endpoint.method, url: urlOf(endpoint, { tenant: "default" }) })
    equal(response.statusCode, 401, endpoint.id)
    equal(codeOf(response.body), "session.required", endpoint.id)
  }
})

test("a wrong token is refused everywhere, and so is the right one in another scheme", async () => {
  for (const authorization of [
    "Bearer wrong",
    `Bearer ${testToken}x`,
    `Basic ${testToken}`,
    testToken,
    "Bearer ",
    "Bearer",
  ]) {
    const response = await server.app.inject({ url: "/api/tenants", headers: { authorization } })
    equal(response.statusCode, 401, authorization)
  }
})

test("a session changes nothing without its own CSRF token", async () => {
  const { headers } = await signIn()
  const other = await signIn()
  for (const endpoint of endpoints.filter(({ access, method }) => access !== "public" && method !== "GET")) {
    for (const token of [undefined, "", "wrong", other.csrfToken]) {
      const response = await server.app.inject({
        method: endpoint.method,
        url: urlOf(endpoint, { tenant: "default" }),
        headers: { ...headers, ...(token === undefined ? {} : { "x-csrf-token": token }) },
      })
      equal(response.statusCode, 403, `${endpoint.id} with ${token}`)
      equal(codeOf(response.body), "session.csrf", endpoint.id)
    }
  }
})

test("a session with its CSRF token may change things", async () => {
  const { headers, csrfToken } = await signIn()
  const response = await server.app.inject({
    method: "POST",
    url: "/api/tenants",
    headers: { ...headers, "x-csrf-token": csrfToken },
    payload: { id: "acme", name: "Acme" },
  })
  equal(response.statusCode, 201)
})

test("the cookie of the console is out of reach for scripts and other sites", async () => {
  const { cookie } = await signIn()
  equal(cookie?.httpOnly, true)
  equal(cookie.sameSite, "Strict")
  equal(cookie.path, "/")
})

test("the cookie of the console goes over HTTPS alone where browsers come over HTTPS", async () => {
  const secure = await openTestServer({ GATEWRIGHT_PUBLIC_URL: "https://id.example.com" })
  const payload = { code: await signInCode(secure) }
  const { cookies } = await secure.app.inject({ method: "POST", url: "/api/session", payload })
  equal(cookies[0]?.secure, true)
  await secure.close()
})

test("servers on ports of one machine leave each other's sessions alone", async () => {
  const names = ["http://localhost:3000", "http://localhost:4000", "https://id.example.com"].map((publicUrl) =>
    consoleCookie({ publicUrl }),
  )
  deepEqual(names, ["gatewright_console_3000", "gatewright_console_4000", "gatewright_console"])
})

test("a sign-in link works once, and not when it is too old", async () => {
  const post = (code: string) => server.app.inject({ method: "POST", url: "/api/session", payload: { code } })
  const code = await signInCode(server)
  equal((await post(code)).statusCode, 201)
  equal((await post(code)).statusCode, 401)
  equal((await post(await signInCode(server, -1))).statusCode, 401)
  equal((await post("guessed")).statusCode, 401)
})

test("signing out ends the session for good", async () => {
  const { headers, csrfToken } = await signIn()
  const out = await server.app.inject({
    method: "DELETE",
    url: "/api/session",
    headers: { ...headers, "x-csrf-token": csrfToken },
  })
  equal(out.statusCode, 204)
  equal((await server.app.inject({ url: "/api/session", headers })).statusCode, 401)
})

test("errors of the server are problem documents without a word of its inside", async () => {
  const response = await server.app.inject({
    method: "POST",
    url: "/api/session",
    headers: { "content-type": "application/json" },
    payload: "{",
  })
  equal(response.statusCode, 400)
  match(String(response.headers["content-type"]), /^application\/problem\+json/)
  notEqual(codeOf(response.body), undefined)
})

test("every answer forbids sniffing and framing, and runs nothing unless it says so", async () => {
  for (const url of ["/healthz", "/api/tenants", "/api/openapi.json", "/default/login", "/nothing/at/all"]) {
    const { headers } = await server.app.inject({ url })
    equal(headers["x-content-type-options"], "nosniff", url)
    match(String(headers["content-security-policy"]), /default-src 'none'/, url)
    match(String(headers["content-security-policy"]), /frame-ancestors 'none'/, url)
  }
})
