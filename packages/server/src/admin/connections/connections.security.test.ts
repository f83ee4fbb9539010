import { deepEqual, equal, match } from "node:assert/strict"
import { test, type TestContext } from "node:test"
import type { JsonObject } from "@gatewright/flow"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { startHttp } from "../../ports/testing/http-server.ts"
import { startSmtp } from "../../ports/testing/smtp-server.ts"
import { sealFields } from "../../ports/sealed-fields.ts"
import { createVault } from "../../ports/vault.ts"
import { thingsOf } from "../../ports/things-of.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { ConnectionRow } from "./contract.ts"

const connections = "/api/tenants/default/connections"
type Refused = { readonly code: string; readonly detail: string; readonly problems?: readonly { message: string }[] }

const opened = async (context: TestContext, env: Readonly<Record<string, string>> = {}) => {
  const server = await openTestServer(env)
  context.after(() => server.close())
  return server
}

const local = { GATEWRIGHT_HTTP_ALLOW: "127.0.0.1" }
const put = (server: TestServer, key: string, body: object) =>
  server.call<ConnectionRow & Refused>("PUT", `${connections}/${key}`, body)
const tried = async (server: TestServer, key: string) =>
  (await server.call<{ works: boolean; message: string }>("POST", `${connections}/${key}/try`)).body

const http = (baseUrl: string, auth: JsonObject = { kind: "none" }) => ({
  kind: "http",
  name: "API",
  settings: { baseUrl, auth },
})
const smtpOf = (url: string, more: JsonObject = {}) => ({
  kind: "smtp",
  name: "Mail",
  settings: {
    host: "127.0.0.1",
    port: Number(new URL(url).port),
    security: "none",
    from: "Blue <no-reply@blue.org>",
    ...more,
  },
})

test("a connection tells which secrets are set, and never what they are", async (context) => {
  const server = await opened(context)
  const auth = { kind: "basic", username: "ada" }
  const before = await put(server, "crm", http("https://api.example.com/v2", auth))
  deepEqual([before.status, before.body.secrets], [200, { credential: false }])
  const after = await put(server, "crm", {
    ...http("https://api.example.com/v2", auth),
    secrets: { credential: "hunter2" },
  })
  deepEqual(after.body.secrets, { credential: true })
  equal(after.text.includes("hunter2"), false)
  const kept = await put(server, "crm", http("https://api.example.com/v3", auth))
  deepEqual(kept.body.secrets, { credential: true })
  const away = await put(server, "crm", { ...http("https://api.example.com/v3", auth), secrets: { credential: null } })
  deepEqual(away.body.secrets, { credential: false })
})

test("nobody turns a connection to a server of their own and gets the secret that is kept in it", async (context) => {
  const server = await opened(context)
  await put(server, "crm", {
    ...http("https://api.example.com/v2", { kind: "bearer" }),
    secrets: { credential: "hunter2" },
  })
  for (const baseUrl of ["https://evil.example", "http://api.example.com/v2", "https://api.example.com:8443/v2"]) {
    const { status, body } = await put(server, "crm", http(baseUrl, { kind: "bearer" }))
    deepEqual([status, body.code], [422, "connection.secrets-needed"], baseUrl)
  }
  const smtp = smtpOf("smtp://x:25", { username: "ada", security: "tls" })
  await put(server, "mail", { ...smtp, secrets: { password: "hunter2" } })
  for (const more of [{ host: "evil.example" }, { port: 26 }, { security: "none" }]) {
    const changed = { ...smtp, settings: { ...smtp.settings, ...more } }
    equal((await put(server, "mail", changed)).body.code, "connection.secrets-needed")
    equal((await put(server, "mail", { ...changed, secrets: { password: "another" } })).status, 200)
    await put(server, "mail", { ...smtp, secrets: { password: "hunter2" } })
  }
})

test("a secret whose key is lost stays as it is, and with the server that it was for, until it is given anew", async (context) => {
  const server = await opened(context)
  const auth = { kind: "bearer" }
  const { store } = server.services
  const place = { tenant: "default", key: "crm" }
  const lost = createVault([Buffer.alloc(32, 8)])
  const sealed = sealFields(lost, { ...place, fields: { credential: "hunter2" } })
  const settings = { baseUrl: "https://api.example.com", auth }
  await store.connections.put({ ...place, kind: "http", name: "API", settings, sealed, by: "Ada" })

  equal((await put(server, "crm", http("https://api.example.com/v2", auth))).status, 200)
  equal((await store.connections.get(place))?.sealed, sealed)
  const turned = await put(server, "crm", http("https://evil.example.com", auth))
  deepEqual([turned.status, turned.body.code], [422, "connection.secrets-needed"])
  const anew = await put(server, "crm", { ...http("https://evil.example.com", auth), secrets: { credential: "own" } })
  deepEqual([anew.status, anew.body.secrets], [200, { credential: true }])
})

test("settings that can't be used are refused, all of them at once", async (context) => {
  const server = await opened(context)
  const { body } = await put(server, "crm", {
    kind: "http",
    name: "x",
    settings: { baseUrl: "ftp://a", auth: { kind: "magic" } },
  })
  equal(body.code, "connection.invalid")
  equal(body.problems?.length, 2)
  for (const baseUrl of [
    "https://ada:pw@api.example.com",
    "https://api.example.com?key=1",
    "https://api.example.com#x",
    "//api",
    "",
  ]) {
    equal((await put(server, "crm", http(baseUrl))).body.code, "connection.invalid", baseUrl)
  }
  for (const host of ["a b", "a\r\nb", "http://x", "-x", ""]) {
    equal((await put(server, "mail", smtpOf("smtp://x:25", { host }))).body.code, "connection.invalid", host)
  }
  const line = { ...http("https://api.example.com", { kind: "bearer" }), secrets: { credential: "a\r\nX: y" } }
  equal((await put(server, "crm", line)).body.code, "connection.invalid")
  equal(
    (await put(server, "crm", { ...http("https://a.org"), secrets: { password: "x" } })).body.code,
    "connection.invalid",
  )
})

test("a key keeps the kind that it began with", async (context) => {
  const server = await opened(context)
  await put(server, "crm", http("https://api.example.com"))
  const { status, body } = await put(server, "crm", smtpOf("smtp://x:25"))
  deepEqual([status, body.code], [409, "connection.other-kind"])
})

test("no connection reaches inside of the server's own network, by address or by name", async (context) => {
  const api = await startHttp(context, (_request, response) => response.end("inside"))
  const smtp = await startSmtp()
  context.after(() => smtp.stop())
  const server = await opened(context)
  const { port } = new URL(smtp.url)
  for (const baseUrl of [
    api.url,
    api.url.replace("127.0.0.1", "localhost"),
    "http://169.254.169.254/latest",
    "http://[::1]:80",
    "http://2130706433/",
  ]) {
    await put(server, "crm", http(baseUrl))
    const result = await tried(server, "crm")
    equal(result.works, false, baseUrl)
    match(result.message, /address that flows may not call/, baseUrl)
  }
  for (const host of ["127.0.0.1", "localhost", "::1", "::ffff:127.0.0.1"]) {
    await put(server, "mail", smtpOf(`smtp://x:${port}`, { host }))
    const result = await tried(server, "mail")
    equal(result.works, false, host)
    match(result.message, /address that flows may not call/, host)
  }
  const mail = { connection: { $connection: "mail", kind: "smtp" }, to: "a@b.org", subject: "s", text: "t" }
  const flow = await addFlow(server, {
    category: "api",
    type: "api",
    nodes: {
      start: ["flow.start"],
      mail: ["messaging.sendEmail", mail],
      ok: ["flow.endSuccess"],
      no: ["flow.endFailure"],
    },
    links: ["start.next > mail", "mail.success > ok", "mail.failure > no"],
  })
  await server.app.inject({ method: "POST", url: `/default/flow/${flow}`, payload: {} })
  deepEqual([smtp.mails.length, api.requests.length], [0, 0])
})

test("trying a connection says whether it gets through, and never what came back", async (context) => {
  let status = 200
  const api = await startHttp(context, (_request, response) => response.writeHead(status).end("inner words"))
  const smtp = await startSmtp()
  context.after(() => smtp.stop())
  const server = await opened(context, local)
  await put(server, "crm", { ...http(api.url, { kind: "header", name: "X-Key" }), secrets: { credential: "hunter2" } })
  deepEqual(await tried(server, "crm"), { works: true, message: "The server answered 200." })
  equal(api.requests[0]?.headers["x-key"], "hunter2")
  for (status of [401, 403, 503]) equal((await tried(server, "crm")).works, false)
  await put(server, "mail", { ...smtpOf(smtp.url, { username: "ada" }), secrets: { password: "hunter2" } })
  deepEqual(await tried(server, "mail"), { works: true, message: "The mail server let us in. No mail was sent." })
  await put(server, "mail", { ...smtpOf(smtp.url, { username: "ada" }), secrets: { password: "wrong" } })
  const refused = await tried(server, "mail")
  equal(refused.works, false)
  equal(JSON.stringify(refused).includes("wrong"), false)
})

test("a redirect to another server does not take the credential with it", async (context) => {
  const evil = await startHttp(context, (_request, response) => response.end("{}"))
  const api = await startHttp(context, (_request, response) =>
    response.writeHead(302, { location: `${evil.url}/x` }).end(),
  )
  const server = await opened(context, local)
  await put(server, "crm", { ...http(api.url, { kind: "bearer" }), secrets: { credential: "hunter2" } })
  const request = { connection: { $connection: "crm", kind: "http" }, url: "/a", followRedirects: true }
  const flow = await addFlow(server, {
    category: "api",
    type: "api",
    nodes: {
      start: ["flow.start"],
      call: ["server.httpRequest", request],
      ok: ["flow.endSuccess"],
      no: ["flow.endFailure"],
    },
    links: ["start.next > call", "call.success > ok", "call.failure > no"],
  })
  await server.app.inject({ method: "POST", url: `/default/flow/${flow}`, payload: {} })
  equal(api.requests[0]?.headers.authorization, "Bearer hunter2")
  equal(evil.requests.length, 1)
  equal(evil.requests[0]?.headers.authorization, undefined)
})

test("a user name and its password go out as the RFC says", async (context) => {
  const server = await opened(context)
  const auth = { kind: "basic", username: "ad\u00E4" }
  await put(server, "crm", { ...http("https://api.example.com", auth), secrets: { credential: "p:w" } })
  const connection = await thingsOf(server.services.world, "default").http("crm")
  const header = connection?.headers["authorization"]?.reveal() ?? ""
  equal(Buffer.from(header.replace("Basic ", ""), "base64").toString("utf8"), "ad\u00E4:p:w")
  equal(JSON.stringify(connection).includes("p:w"), false)
})

test("a connection without the credential that it needs lets no call out", async (context) => {
  const server = await opened(context)
  await put(server, "crm", http("https://api.example.com", { kind: "bearer" }))
  equal(await thingsOf(server.services.world, "default").http("crm"), undefined)
  deepEqual(await tried(server, "crm"), { works: false, message: "The credential is not set." })
})
