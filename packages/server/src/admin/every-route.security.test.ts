import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import * as contract from "../contract.ts"
import { openTestServer, type TestServer } from "../testing/test-server.ts"
import type { Call, TestCaller } from "../testing/callers.ts"
import { allows, roles, scopes, scopesOfRole, type Scope } from "./access.ts"
import type { Endpoint } from "./endpoint.ts"
import { requests, type Prepared, type RequestCase } from "./testing/requests.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
  // Rights alone are looked at here, not what a flow does (debug/drafts-that-act.security.test.ts).
  await server.call("PUT", "/api/tenants/default/settings", { designersDebug: true })
})
after(() => server.close())

const endpoints: readonly Endpoint[] = Object.values(contract).flatMap((value) =>
  typeof value === "object" && "access" in value ? [value] : [],
)

const casesOf = ({ id }: Endpoint): readonly RequestCase[] => requests[id] ?? []

const urlOf = ({ path }: Endpoint, { names = {}, query = "" }: Prepared, tenant: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === "tenant" ? tenant : (names[name] ?? "nothing"))) + query

const send = (call: Call, endpoint: Endpoint, prepared: Prepared, tenant = "default") =>
  call<{ code?: string; detail?: string }>(endpoint.method, urlOf(endpoint, prepared, tenant), prepared.body)

/** Whether somebody with these rights in the tenant may make that request. */
const mayCall = ({ access }: Endpoint, { needs }: RequestCase, granted: readonly Scope[]): boolean => {
  if (access === "signed-in" || access === "public") return true
  if (access === "installation") return false
  const anyOf = needs === undefined ? (typeof access === "string" ? [access] : access) : [needs]
  return anyOf.some((scope) => allows(granted, scope))
}

/** Asks for everything, and gives what was answered otherwise than the endpoint's `access` says. */
const walk = async (caller: TestCaller, granted: readonly Scope[]): Promise<readonly string[]> => {
  const wrong: string[] = []
  // The end of the session comes last, and the sign-in has no caller.
  const asked = endpoints.filter(({ id }) => id !== "signIn" && id !== "signOut")
  for (const endpoint of asked) {
    for (const [index, request] of casesOf(endpoint).entries()) {
      const may = mayCall(endpoint, request, granted)
      const { status, body } = await send(caller.call, endpoint, await request.prepare(server.call))
      const wanted = may ? String(endpoint.status ?? 200) : "403 access.denied"
      const got = status < 400 ? String(status) : `${status} ${body?.code}`
      if (!fine(endpoint, caller, got, wanted)) wrong.push(`${endpoint.id} ${index}: ${got} and not ${wanted}`)
    }
  }
  return wrong
}

/** Approval is a matter of persons: a token has the right and is told so. */
const fine = ({ id }: Endpoint, caller: TestCaller, got: string, wanted: string): boolean =>
  got === wanted ||
  (id === "approveRevision" && "authorization" in caller.headers && got === "403 approval.not-a-person")

test("every endpoint has requests to try it with", () => {
  deepEqual(
    endpoints.map(({ id }) => id).filter((id) => casesOf({ id } as Endpoint).length === 0),
    [],
  )
  deepEqual(
    Object.keys(requests).filter((id) => !endpoints.some((endpoint) => endpoint.id === id)),
    [],
  )
})

for (const role of roles) {
  test(`a person with the role ${role} gets through wherever it has the right, and nowhere else`, async () => {
    deepEqual(await walk(await server.as(role), scopesOfRole[role]), [])
  })
}

for (const scope of scopes) {
  test(`a token with ${scope} alone gets through wherever that is asked for, and nowhere else`, async () => {
    deepEqual(await walk(await server.withToken([scope]), [scope]), [])
  })
}

test("an owner of the installation gets through everywhere", async () => {
  const owner: TestCaller = { id: "", name: "", headers: { authorization: "" }, call: server.call }
  const wrong = await walk(owner, scopes)
  deepEqual(wrong, ["createTenant 0: 201 and not 403 access.denied"])
})

test("who has no business in a tenant is told what is told of a tenant that does not exist, by every address", async () => {
  const strangers = [
    await server.as("owner", "other"),
    await server.withToken(["admin"], "other"),
    await server.withToken([...scopes], "other"),
  ]
  for (const endpoint of endpoints.filter(({ path }) => path.includes("{tenant}"))) {
    for (const request of casesOf(endpoint)) {
      const prepared = await request.prepare(server.call)
      for (const { call } of strangers) {
        const here = await send(call, endpoint, prepared)
        deepEqual([here.status, here.body.code], [404, "tenant.not-found"], endpoint.id)
        const nowhere = await send(call, endpoint, prepared, "nowhere")
        equal(here.text.replaceAll("default", "nowhere"), nowhere.text, endpoint.id)
      }
    }
  }
})

test("nothing of one tenant is reached by its id from another tenant", async () => {
  const theirs = await server.as("owner", "other")
  const oneOf = ({ path }: Endpoint) => /\{(?!tenant\}|template\})\w+\}/.test(path)
  for (const endpoint of endpoints.filter((each) => each.path.includes("{tenant}") && oneOf(each))) {
    // A name of one's own is free in every tenant.
    if (["putSecret", "putConnection", "putCategory"].includes(endpoint.id)) continue
    for (const request of casesOf(endpoint)) {
      const { status, body } = await send(theirs.call, endpoint, await request.prepare(server.call), "other")
      equal(status, 404, `${endpoint.id}: ${body?.code}`)
      match(body.code ?? "", /\.not-found$/, endpoint.id)
    }
  }
})

test("a refusal names the right that is missing, and who has it", async () => {
  const { call } = await server.as("auditor")
  const designer = await call<{ detail: string }>("POST", "/api/tenants/default/flows", {})
  equal(
    designer.body.detail,
    "This needs the right “flow:write”. Your role does not have it. Owners and designers have it.",
  )
  const token = await server.withToken(["flow:read"])
  const people = await token.call<{ detail: string }>("GET", "/api/tenants/default/people")
  equal(people.body.detail, "This needs the right “admin”. This token does not have it. Owners have it.")
})

test("signing out is for whoever is signed in", async () => {
  for (const { call } of [await server.as("auditor"), await server.withToken(["flow:read"])]) {
    equal((await call("DELETE", "/api/session")).status, 204)
  }
})

test("every endpoint of the contract is mounted", () => {
  const missing = endpoints.filter(
    ({ method, path }) => !server.app.hasRoute({ method, url: path.replaceAll(/\{(\w+)\}/g, ":$1") }),
  )
  deepEqual(
    missing.map(({ id }) => id),
    [],
  )
})
