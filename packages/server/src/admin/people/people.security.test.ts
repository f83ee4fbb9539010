import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { callWith, signInWith } from "../../testing/callers.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { ConsoleSession } from "../session/contract.ts"
import type { Person } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
})
after(() => server.close())

const people = "/api/tenants/default/people"
type Refused = { readonly code: string; readonly detail: string }
type Added = { readonly person: Person; readonly link: { readonly url: string } }

const codeIn = (url: string): string => new URL(url).hash.replace("#code=", "")

test("a session tells of the tenants that are the person's business alone, with role and rights", async () => {
  const { call } = await server.as("designer")
  const { body } = await call<ConsoleSession>("GET", "/api/session")
  deepEqual(
    body.tenants.map(({ id, role, scopes }) => [id, role, scopes.includes("flow:write"), scopes.includes("admin")]),
    [["default", "designer", true, false]],
  )
  equal(body.person.isOwner, false)
  deepEqual((await call<{ tenants: unknown }>("GET", "/api/tenants")).body.tenants, [
    { id: "default", name: "Default" },
  ])
  const token = await server.withToken(["flow:read"], "other")
  const session = (await token.call<ConsoleSession>("GET", "/api/session")).body
  deepEqual(
    session.tenants.map(({ id, role, scopes }) => [id, role, scopes]),
    [["other", null, ["flow:read"]]],
  )
})

test("somebody of one tenant sees nobody of another, and changes nobody there", async () => {
  const theirs = await server.as("designer", "other")
  const { call } = await server.as("owner")
  equal((await call("GET", "/api/tenants/other/people")).status, 404)
  for (const [method, url, body] of [
    ["PUT", `${people}/${theirs.id}/role`, { role: "owner" }],
    ["DELETE", `${people}/${theirs.id}`, undefined],
    ["POST", `${people}/${theirs.id}/sign-in-link`, undefined],
  ] as const) {
    const answer = await call<Refused>(method, url, body)
    deepEqual([answer.status, answer.body.code], [404, "person.not-found"])
  }
  const listed = (await call<{ people: Person[] }>("GET", people)).body.people
  equal(
    listed.some(({ id }) => id === theirs.id),
    false,
  )
})

test("nobody but an owner of the tenant gives roles, not even to themselves", async () => {
  for (const role of ["designer", "publisher", "operator", "auditor"] as const) {
    const { id, call } = await server.as(role)
    equal((await call("PUT", `${people}/${id}/role`, { role: "owner" })).status, 403)
    equal((await call("POST", people, { name: "Friend", role: "owner" })).status, 403)
    equal((await call("POST", "/api/tenants/default/tokens", { name: "t", scopes: ["admin"] })).status, 403)
    equal((await call<ConsoleSession>("GET", "/api/session")).body.tenants[0]?.role, role)
  }
})

test("no owner of a tenant becomes an owner of the installation, makes one, or makes tenants", async () => {
  const { id, call } = await server.as("owner")
  equal((await call("POST", people, { name: "Boss", role: "owner", isOwner: true })).status, 400)
  equal((await call("PUT", `${people}/${id}/role`, { role: "owner", isOwner: true })).status, 400)
  const made = await call<Refused>("POST", "/api/tenants", { id: "mine", name: "Mine" })
  deepEqual([made.status, made.body.code], [403, "access.denied"])
  equal((await call<ConsoleSession>("GET", "/api/session")).body.person.isOwner, false)
})

test("an owner of a tenant can't act as an owner of the installation, nor change or remove one", async () => {
  const { call } = await server.as("owner")
  const boss = (await call<{ people: Person[] }>("GET", people)).body.people.find(({ isOwner }) => isOwner)
  const link = await call<Refused>("POST", `${people}/${boss?.id}/sign-in-link`)
  deepEqual([link.status, link.body.code], [403, "access.denied"])
  for (const method of ["PUT", "DELETE"] as const) {
    const url = method === "PUT" ? `${people}/${boss?.id}/role` : `${people}/${boss?.id}`
    const { status, body } = await call<Refused>(method, url, method === "PUT" ? { role: "auditor" } : undefined)
    deepEqual([status, body.code], [409, "person.is-owner"])
  }
})

test("an owner of one tenant can't act as somebody who has business in another one as well", async () => {
  const both = await server.as("auditor")
  equal((await server.call("PUT", `/api/tenants/other/people/${both.id}/role`, { role: "owner" })).status, 200)
  const { call } = await server.as("owner")
  const link = await call<Refused>("POST", `${people}/${both.id}/sign-in-link`)
  deepEqual([link.status, link.body.code], [403, "access.denied"])
  match(link.body.detail, /An owner of the installation can make the link\./)
  equal((await server.call("POST", `${people}/${both.id}/sign-in-link`)).status, 201)
})

test("who acts as somebody in one tenant does not act as them in another that they come to", async () => {
  const { body: added } = await server.call<Added>("POST", people, { name: "Traveller", role: "auditor" })
  const signed = callWith(server.app, await signInWith(server.app, codeIn(added.link.url)))
  const kept = await server.call<{ url: string }>("POST", `${people}/${added.person.id}/sign-in-link`)
  const role = `/api/tenants/other/people/${added.person.id}/role`
  equal((await server.call("PUT", role, { role: "owner" })).status, 200)
  equal((await signed("GET", "/api/tenants/other/people")).status, 401)
  const payload = { code: codeIn(kept.body.url) }
  equal((await server.app.inject({ method: "POST", url: "/api/session", payload })).statusCode, 401)
})

test("nobody is called what a token or the server is called, or what looks like somebody else", async () => {
  for (const name of [
    "API token “CI”",
    "administration token",
    "Gatewright",
    "Ad\u200Ba",
    "Eve\u202E",
    "A\u0000",
    "A\nB",
  ]) {
    const { status, text } = await server.call("POST", people, { name, role: "designer" })
    equal(status, 400, name)
    match(text, /must be without characters|is what tokens and the server itself are called/)
  }
})

test("a role that is changed or taken away counts with the next request", async () => {
  const person = await server.as("designer")
  const flow = { category: "api", type: "api", name: "x", from: { kind: "empty" } }
  equal((await person.call("POST", "/api/tenants/default/flows", flow)).status, 201)
  await server.call("PUT", `${people}/${person.id}/role`, { role: "auditor" })
  equal((await person.call("POST", "/api/tenants/default/flows", flow)).status, 403)
  equal((await person.call("GET", "/api/tenants/default/audit")).status, 200)
  equal((await server.call("DELETE", `${people}/${person.id}`)).status, 204)
  equal((await person.call("GET", "/api/session")).status, 401)
})

test("removing somebody uses their sign-in links up", async () => {
  const { body } = await server.call<Added>("POST", people, { name: "Gone", role: "owner" })
  const again = await server.call<{ url: string }>("POST", `${people}/${body.person.id}/sign-in-link`)
  await server.call("DELETE", `${people}/${body.person.id}`)
  for (const url of [body.link.url, again.body.url]) {
    const payload = { code: codeIn(url) }
    equal((await server.app.inject({ method: "POST", url: "/api/session", payload })).statusCode, 401)
  }
})

test("the last owner of a tenant keeps the role, unless an owner of the installation takes it", async () => {
  await server.call("POST", "/api/tenants", { id: "small", name: "Small" })
  const { id, call } = await server.as("owner", "small")
  const url = `/api/tenants/small/people/${id}`
  for (const [method, address, body] of [
    ["PUT", `${url}/role`, { role: "designer" }],
    ["DELETE", url, undefined],
  ] as const) {
    const refused = await call<Refused>(method, address, body)
    deepEqual([refused.status, refused.body.code], [409, "person.last-owner"])
  }
  const second = await server.as("owner", "small")
  equal((await second.call("PUT", `${url}/role`, { role: "designer" })).status, 200)
  equal((await server.call("DELETE", `/api/tenants/small/people/${second.id}`)).status, 204)
})

test("two people never have the same name, for the audit log tells them by it", async () => {
  await server.call("POST", people, { name: "Ada", role: "designer" })
  for (const name of ["Ada", "ada", " Ada "]) {
    const { status, body } = await server.call<Refused>("POST", people, { name, role: "designer" })
    deepEqual([status, body.code], [409, "person.name-taken"], name)
  }
})

test("a link signs a new person in once, and what they do stands under their name", async () => {
  const { body } = await server.call<Added>("POST", people, { name: "Grace", role: "designer" })
  const code = codeIn(body.link.url)
  const call = callWith(server.app, await signInWith(server.app, code))
  await call("POST", "/api/tenants/default/flows", {
    category: "api",
    type: "api",
    name: "By Grace",
    from: { kind: "empty" },
  })
  const { body: log } = await server.call<{ entries: { action: string; by: string }[] }>(
    "GET",
    "/api/tenants/default/audit?by=Grace",
  )
  deepEqual(
    log.entries.map(({ action, by }) => [action, by]),
    [["flow.created", "Grace"]],
  )
  equal((await server.app.inject({ method: "POST", url: "/api/session", payload: { code } })).statusCode, 401)
  const listed = (await server.call<{ people: Person[] }>("GET", people)).body.people
  equal(typeof listed.find(({ name }) => name === "Grace")?.lastSeenAt, "string")
})
