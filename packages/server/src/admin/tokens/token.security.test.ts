import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { callWith } from "../../testing/callers.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { hashToken } from "../../ports/hash-token.ts"
import type { Token } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
})
after(() => server.close())

const tokens = "/api/tenants/default/tokens"
const bearer = (text: string) => callWith(server.app, { authorization: `Bearer ${text}` })

test("the text of a token is 256 random bits behind gwt_, told once, and stored as its hash alone", async () => {
  const { text, id } = await server.withToken(["flow:read"])
  match(text, /^gwt_[A-Za-z0-9_-]{43}$/)
  const listed = await server.call<{ tokens: Token[] }>("GET", tokens)
  equal(listed.text.includes(text), false)
  equal(
    listed.body.tokens.some((token) => token.id === id),
    true,
  )
  equal((await server.services.store.access.tokenByHash(hashToken(text)))?.token.id, id)
  equal(await server.services.store.access.tokenByHash(text), undefined)
})

test("a token reaches its own tenant alone, whatever rights it has", async () => {
  const { call } = await server.withToken(["admin"])
  equal((await call("GET", "/api/tenants/default/flows")).status, 200)
  for (const address of ["flows", "people", "audit", "secrets", "settings"]) {
    const { status, body } = await call<{ code: string }>("GET", `/api/tenants/other/${address}`)
    deepEqual([status, body.code], [404, "tenant.not-found"], address)
  }
  equal((await call("POST", "/api/tenants", { id: "made", name: "Made" })).status, 403)
})

test("a revoked token opens nothing from that moment on", async () => {
  const { id, call } = await server.withToken(["flow:read"])
  equal((await call("GET", "/api/tenants/default/flows")).status, 200)
  equal((await server.call("DELETE", `${tokens}/${id}`)).status, 204)
  equal((await call("GET", "/api/tenants/default/flows")).status, 401)
  equal((await server.call<{ code: string }>("DELETE", `${tokens}/${id}`)).body.code, "token.not-found")
})

test("a token of another tenant can't be revoked from here", async () => {
  const { id, call } = await server.withToken(["flow:read"], "other")
  equal((await server.call("DELETE", `${tokens}/${id}`)).status, 404)
  equal((await call("GET", "/api/tenants/other/flows")).status, 200)
})

test("an expired token opens nothing", async () => {
  const { store, clock } = server.services
  const text = "gwt_expired"
  await store.access.addToken({
    tenant: "default",
    id: "old",
    hash: hashToken(text),
    name: "Old",
    scopes: ["admin"],
    createdBy: "x",
    expiresAt: clock.now() - 1,
  })
  equal((await bearer(text)("GET", "/api/tenants/default/flows")).status, 401)
})

test("a token ends after the days that it was made for", async () => {
  const { body } = await server.call<{ token: Token }>("POST", tokens, { name: "d", scopes: ["flow:read"], days: 2 })
  const days = (Date.parse(body.token.expiresAt ?? "") - Date.parse(body.token.createdAt)) / 86_400_000
  equal(Math.round(days * 1000) / 1000, 2)
})

test("texts that only look like a token open nothing", async () => {
  const { text } = await server.withToken(["flow:read"])
  for (const wrong of ["gwt_", text.slice(0, -1), `${text}x`, text.toUpperCase(), text.slice(4), hashToken(text)]) {
    equal((await bearer(wrong)("GET", "/api/tenants/default/flows")).status, 401, wrong)
  }
})

test("a token needs no CSRF token, and does not sign anybody in to the console", async () => {
  const { text, call } = await server.withToken(["flow:write"])
  const flow = { category: "api", type: "api", name: "x", from: { kind: "empty" } }
  equal((await call("POST", "/api/tenants/default/flows", flow)).status, 201)
  const payload = { token: text }
  equal((await server.app.inject({ method: "POST", url: "/api/session", payload })).statusCode, 401)
})

test("a token that may not manage tokens makes none, and one that may can't pass for a person", async () => {
  const writer = await server.withToken(["flow:write", "secret:write"])
  equal((await writer.call("POST", tokens, { name: "more", scopes: ["admin"] })).status, 403)
  const admin = await server.withToken(["admin"])
  await admin.call("POST", tokens, { name: "Owner", scopes: ["flow:write"] })
  const { body } = await server.call<{ entries: { by: string; detail: object }[] }>(
    "GET",
    "/api/tenants/default/audit?action=token.added&size=1",
  )
  equal(body.entries[0]?.by, "API token “admin”")
  deepEqual(body.entries[0].detail, { name: "Owner", scopes: ["flow:write"], expiresAt: null })
})

test("the last use is noted, and not with every request", async () => {
  const { id, call } = await server.withToken(["flow:read"])
  const lastUse = async () =>
    (await server.call<{ tokens: Token[] }>("GET", tokens)).body.tokens.find((token) => token.id === id)?.lastUsedAt
  equal(await lastUse(), null)
  await call("GET", "/api/tenants/default/flows")
  const first = await lastUse()
  equal(typeof first, "string")
  await call("GET", "/api/tenants/default/flows")
  equal(await lastUse(), first)
})

test("a token has no name that holds what nobody sees", async () => {
  for (const name of ["CI\u202E", "C\u200BI", "CI\nAda", "CI\u0000"]) {
    equal((await server.call("POST", tokens, { name, scopes: ["flow:read"] })).status, 400)
  }
})
