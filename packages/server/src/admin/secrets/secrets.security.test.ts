import { deepEqual, equal, match, ok } from "node:assert/strict"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { test, type TestContext } from "node:test"
import { pino } from "pino"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { startHttp } from "../../ports/testing/http-server.ts"
import { thingsOf } from "../../ports/things-of.ts"
import type { Log } from "../../log.ts"
import { openTestServer } from "../../testing/test-server.ts"
import type { SecretRow } from "./contract.ts"

const secrets = "/api/tenants/default/secrets"
const value = "9f1c-THE-value-of-the-secret-7b2e"
const credential = "5a0d-THE-credential-of-the-api-c41f"

type Refused = { readonly code: string; readonly detail: string }

const opened = async (context: TestContext, env: Readonly<Record<string, string>> = {}, log?: Log) => {
  const server = await openTestServer({ GATEWRIGHT_HTTP_ALLOW: "127.0.0.1", ...env }, log)
  context.after(() => server.close())
  return server
}

/** Calls an API with a secret in a header, and through a connection. */
const callingFlow = (url: string, secret = "risk-token", connection = "crm") =>
  ({
    category: "api",
    type: "api",
    nodes: {
      start: ["flow.start"],
      one: ["server.httpRequest", { url: `${url}/one`, headers: [{ name: "X-Key", secret: { $secret: secret } }] }],
      two: ["server.httpRequest", { connection: { $connection: connection, kind: "http" }, url: "/two/{{client.id}}" }],
      ok: ["flow.endSuccess"],
      no: ["flow.endFailure"],
    },
    links: ["start.next > one", "one.success > two", "two.success > ok", "one.failure > no", "two.failure > no"],
  }) as const

test("a value comes out nowhere but at the server that it is for: no answer, log line, audit line or file has it", async (context) => {
  const api = await startHttp(context, (_request, response) => response.end("{}"))
  const lines: string[] = []
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) })
  const server = await opened(context, {}, log)
  const answers: string[] = []
  const call = async (method: "GET" | "POST" | "PUT" | "DELETE", url: string, body?: unknown) => {
    const answer = await server.call<Refused>(method, url, body)
    answers.push(answer.text)
    return answer
  }
  equal((await call("PUT", `${secrets}/risk-token`, { value, description: "For the risk API" })).status, 200)
  const crm = { kind: "http", name: "CRM", settings: { baseUrl: `${api.url}/v2`, auth: { kind: "bearer" } } }
  equal((await call("PUT", "/api/tenants/default/connections/crm", { ...crm, secrets: { credential } })).status, 200)
  const flow = await addFlow(server, callingFlow(api.url))
  // The second one fails, and says why in the log.
  await call("PUT", `${secrets}/risk-token`, { value: `${value}\n` })
  await server.app.inject({ method: "POST", url: `/default/flow/${flow}`, payload: {} })
  await call("PUT", `${secrets}/risk-token`, { value })
  const run = await server.app.inject({ method: "POST", url: `/default/flow/${flow}`, payload: {} })
  answers.push(run.body)
  deepEqual(
    api.requests.map(({ path, headers }) => [path, headers["x-key"] ?? headers.authorization]),
    [
      ["/one", value],
      ["/v2/two/", `Bearer ${credential}`],
    ],
  )
  for (const address of [
    "secrets",
    "connections",
    "bindings",
    "audit",
    "audit/export",
    "flows",
    `flows/${flow}`,
    `flows/${flow}/export`,
  ]) {
    await call("GET", `/api/tenants/default/${address}`)
  }
  await call("POST", "/api/tenants/default/connections/crm/try")
  await call("PUT", `${secrets}/risk-token`, { description: "Changed" })
  await call("DELETE", `${secrets}/risk-token`)
  await call("POST", "/api/tenants/default/bundles", { flows: "all" })
  ok(lines.length > 10)
  for (const secret of [value, credential]) {
    for (const text of [...answers, ...lines]) equal(text.includes(secret), false, text.slice(0, 200))
    for (const { name, bytes } of await filesOf(server.services.config.dataFolder)) {
      equal(bytes.includes(secret), false, name)
      equal(bytes.includes(Buffer.from(secret).toString("base64").slice(3, -6)), false, name)
    }
  }
})

/** Every file of the database, with what it has not tidied away yet. */
const filesOf = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  ok(
    files.some(({ name }) => name.includes("db")),
    files.map(({ name }) => name).join(),
  )
  return Promise.all(
    files.map(async ({ parentPath, name }) => ({ name, bytes: await readFile(join(parentPath, name)) })),
  )
}

test("a sealed secret that is moved to another tenant or name in the database opens nothing", async (context) => {
  const server = await opened(context)
  const { store, world } = server.services
  await store.tenants.create({ id: "other", name: "Other" })
  await server.call("PUT", `${secrets}/risk-token`, { value })
  const stored = await store.secrets.get({ tenant: "default", name: "risk-token" })
  ok(stored)
  const { sealed } = stored
  await store.secrets.put({ tenant: "other", name: "risk-token", description: "", sealed, by: "thief" })
  await store.secrets.put({ tenant: "default", name: "mine", description: "", sealed, by: "thief" })
  equal((await thingsOf(world, "default").secret("risk-token"))?.reveal(), value)
  equal(await thingsOf(world, "default").secret("mine"), undefined)
  equal(await thingsOf(world, "other").secret("risk-token"), undefined)
})

test("what a screen shows in place of a secret is never stored as one", async (context) => {
  const server = await opened(context)
  await server.call("PUT", `${secrets}/risk-token`, { value })
  for (const mask of ["••••", "********", " • • ", "[secret]", "[Redacted]", "●●●●●●", "*"]) {
    const { status, body } = await server.call<Refused>("PUT", `${secrets}/risk-token`, { value: mask })
    deepEqual([status, body.code], [422, "secret.masked"], mask)
    const masked = await server.call<Refused>("PUT", "/api/tenants/default/connections/crm", {
      kind: "http",
      name: "CRM",
      settings: { baseUrl: "https://api.example.com", auth: { kind: "bearer" } },
      secrets: { credential: mask },
    })
    deepEqual([masked.status, masked.body.code], [422, "secret.masked"], mask)
  }
  for (const real of ["***a", "• real", "[secret]x"]) {
    equal((await server.call("PUT", `${secrets}/other`, { value: real })).status, 200, real)
  }
})

test("a secret of one tenant is not there for the flows of another one, and neither is one of the configuration", async (context) => {
  const api = await startHttp(context, (_request, response) => response.end("{}"))
  const server = await opened(context, { GATEWRIGHT_SECRET_RISK_TOKEN: value })
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
  const { world } = server.services
  equal((await thingsOf(world, "default").secret("risk-token"))?.reveal(), value)
  equal(await thingsOf(world, "other").secret("risk-token"), undefined)
  equal((await server.call<{ secrets: SecretRow[] }>("GET", "/api/tenants/other/secrets")).body.secrets.length, 0)
  await server.call("PUT", "/api/tenants/other/bindings", { secrets: { x: "risk-token" }, connections: {}, flows: {} })
  equal(await thingsOf(world, "other").secret("x"), undefined)
  equal(api.requests.length, 0)
})

test("a stored secret goes before one of the configuration, which this API can't change", async (context) => {
  const server = await opened(context, { GATEWRIGHT_SECRET_RISK_TOKEN: "of the configuration" })
  const list = async () => (await server.call<{ secrets: SecretRow[] }>("GET", secrets)).body.secrets
  deepEqual(
    (await list()).map(({ name, source }) => [name, source]),
    [["risk-token", "configuration"]],
  )
  equal((await server.call<Refused>("DELETE", `${secrets}/risk-token`)).body.code, "secret.in-configuration")
  await server.call("PUT", `${secrets}/risk-token`, { value })
  deepEqual(
    (await list()).map(({ name, source }) => [name, source]),
    [["risk-token", "stored"]],
  )
  equal((await thingsOf(server.services.world, "default").secret("risk-token"))?.reveal(), value)
})

test("a secret that an active flow needs can't be deleted, through a binding either, and the flow is named", async (context) => {
  const api = await startHttp(context, (_request, response) => response.end("{}"))
  const server = await opened(context)
  await server.call("PUT", `${secrets}/risk-prod`, { value })
  await server.call("PUT", "/api/tenants/default/connections/crm", {
    kind: "http",
    name: "CRM",
    settings: { baseUrl: api.url, auth: { kind: "none" } },
  })
  await server.call("PUT", "/api/tenants/default/bindings", {
    secrets: { "risk-token": "risk-prod" },
    connections: { http: { api: "crm" } },
    flows: {},
  })
  const flow = await addFlow(server, callingFlow(api.url, "risk-token", "api"))
  const { name } = (await server.call<{ name: string }>("GET", `/api/tenants/default/flows/${flow}`)).body
  const listed = (await server.call<{ secrets: SecretRow[] }>("GET", secrets)).body.secrets
  deepEqual(
    listed.map((row) => [row.name, row.usedBy]),
    [["risk-prod", [{ id: flow, name }]]],
  )
  const refused = await server.call<Refused>("DELETE", `${secrets}/risk-prod`)
  deepEqual([refused.status, refused.body.code], [409, "secret.in-use"])
  match(refused.body.detail, new RegExp(`^“${name}” is active and needs “risk-prod”\\.`))
  const connection = await server.call<Refused>("DELETE", "/api/tenants/default/connections/crm")
  deepEqual([connection.status, connection.body.code], [409, "connection.in-use"])
  await server.call("PATCH", `/api/tenants/default/flows/${flow}`, { active: false })
  equal((await server.call("DELETE", `${secrets}/risk-prod`)).status, 204)
  equal((await server.call("DELETE", "/api/tenants/default/connections/crm")).status, 204)
})

test("what runs counts and not the draft: a secret is still needed after it was taken out of the draft alone", async (context) => {
  const api = await startHttp(context, (_request, response) => response.end("{}"))
  const server = await opened(context)
  await server.call("PUT", `${secrets}/risk-token`, { value })
  await server.call("PUT", "/api/tenants/default/connections/crm", {
    kind: "http",
    name: "CRM",
    settings: { baseUrl: api.url, auth: { kind: "none" } },
  })
  const id = await addFlow(server, callingFlow(api.url))
  const url = `/api/tenants/default/flows/${id}`
  const { body } = await server.call<{ document: { flow: { nodes: object[] } } }>("GET", url)
  const flow = { ...body.document.flow, nodes: [], links: [] }
  equal(
    (await server.call("PUT", `${url}/document`, { revision: 1, document: { ...body.document, flow } })).status,
    200,
  )
  equal((await server.call<Refused>("DELETE", `${secrets}/risk-token`)).body.code, "secret.in-use")
})

test("a changed secret counts at the next step of a run", async (context) => {
  const api = await startHttp(context, (_request, response) => response.end("{}"))
  const server = await opened(context)
  await server.call("PUT", "/api/tenants/default/connections/crm", {
    kind: "http",
    name: "CRM",
    settings: { baseUrl: api.url, auth: { kind: "none" } },
  })
  for (const changed of ["first-value", "second-value"]) {
    await server.call("PUT", `${secrets}/risk-token`, { value: changed })
    const flow = await addFlow(server, callingFlow(api.url))
    await server.app.inject({ method: "POST", url: `/default/flow/${flow}`, payload: {} })
    equal(api.requests.findLast(({ path }) => path === "/one")?.headers["x-key"], changed)
  }
})

test("a flow that needs a secret that is not here is told what to do, and runs once it is there", async (context) => {
  const server = await opened(context)
  const flow = await addFlow(server, { ...callingFlow("https://api.example.com"), active: false })
  const activate = () =>
    server.call<Refused & { problems: { message: string }[] }>("PATCH", `/api/tenants/default/flows/${flow}`, {
      active: true,
    })
  const refused = await activate()
  deepEqual(
    refused.body.problems.map(({ message }) => message),
    [
      "The HTTP connection “crm” is not here. Create it under Connections & secrets, or bind the name to another one.",
      "The secret “risk-token” is not here. Create it under Connections & secrets, or bind the name to another one.",
    ],
  )
  await server.call("PUT", `${secrets}/risk-token`, { value })
  await server.call("PUT", "/api/tenants/default/connections/crm-prod", {
    kind: "http",
    name: "CRM",
    settings: { baseUrl: "https://api.example.com", auth: { kind: "none" } },
  })
  equal((await activate()).body.problems.length, 1)
  const bindings = { secrets: {}, connections: { http: { crm: "crm-prod" } }, flows: {} }
  await server.call("PUT", "/api/tenants/default/bindings", bindings)
  equal((await activate()).status, 200)
})
