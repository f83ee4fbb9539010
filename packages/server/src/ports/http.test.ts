import assert from "node:assert/strict"
import { test, type TestContext } from "node:test"
import type { HttpRequest } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"
import { createHttp } from "./http.ts"
import { startHttp } from "./testing/http-server.ts"

const get = (url: string, fields: Partial<HttpRequest> = {}): HttpRequest => ({
  key: "run:node:1",
  method: "GET",
  url,
  headers: {},
  timeout: 2000,
  followRedirects: false,
  ...fields,
})

const client = (context: TestContext) => {
  const http = createHttp({ allow: ["127.0.0.1"] })
  context.after(() => http.close())
  return http
}

test("a request goes out with its headers and body, and the answer comes back", async (context) => {
  const server = await startHttp(context, (_request, response) => {
    response.writeHead(201, { "content-type": "application/json", "x-two": ["a", "b"] }).end('{"ok":"\u00E8"}')
  })
  const answer = await client(context).send(
    get(`${server.url}/users?x=1`, {
      method: "POST",
      headers: { Authorization: new Secret("Bearer hunter2"), "Content-Type": "application/json" },
      body: new Secret('{"pin":"1234"}'),
    }),
  )
  assert.ok(answer.kind === "answered")
  assert.equal(answer.status, 201)
  assert.equal(answer.body, '{"ok":"\u00E8"}')
  assert.equal(answer.headers["content-type"], "application/json")
  assert.equal(answer.headers["x-two"], "a, b")
  const [request] = server.requests
  assert.equal(request?.method, "POST")
  assert.equal(request.path, "/users?x=1")
  assert.equal(request.body, '{"pin":"1234"}')
  assert.equal(request.headers.authorization, "Bearer hunter2")
  assert.match(String(request.headers["idempotency-key"]), /^"[\w-]{43}"$/)
})

test("a repetition carries the same idempotency key, another request another, and a GET none", async (context) => {
  const server = await startHttp(context, (_request, response) => void response.end())
  const http = client(context)
  await http.send(get(server.url, { method: "PUT" }))
  await http.send(get(server.url, { method: "PUT" }))
  await http.send(get(server.url, { method: "PUT", key: "run:node:2" }))
  await http.send(get(server.url))
  const [first, second, third, fourth] = server.requests.map(({ headers }) => headers["idempotency-key"])
  assert.ok(first)
  assert.equal(second, first)
  assert.notEqual(third, first)
  assert.equal(fourth, undefined)
})

test("an error status is an answer", async (context) => {
  const server = await startHttp(context, (_request, response) => void response.writeHead(503).end("later"))
  const answer = await client(context).send(get(server.url))
  assert.equal(answer.kind === "answered" && answer.status, 503)
})

test("a server that takes too long is a timeout, before the headers and within the body", async (context) => {
  const silent = await startHttp(context, () => {})
  const slow = await startHttp(context, (_request, response) => {
    response.writeHead(200)
    response.write("a")
  })
  for (const { url } of [silent, slow]) {
    const answer = await client(context).send(get(url, { timeout: 150 }))
    assert.deepEqual(answer, {
      kind: "failed",
      reason: "timeout",
      message: "There was no whole answer within 150 ms.",
    })
  }
})

test("a server that is not there, and one that breaks off, are unreachable", async (context) => {
  const broken = await startHttp(context, (request) => void request.socket.destroy())
  for (const url of ["http://127.0.0.1:1/", broken.url]) {
    const answer = await client(context).send(get(url))
    assert.equal(answer.kind === "failed" && answer.reason, "unreachable", url)
  }
})

test("redirects are answers unless they are to be followed", async (context) => {
  const server = await startHttp(context, (request, response) => {
    if (request.url === "/end") response.end("there")
    else response.writeHead(302, { location: "/end" }).end()
  })
  const http = client(context)
  const stayed = await http.send(get(`${server.url}/start`))
  assert.equal(stayed.kind === "answered" && stayed.status, 302)
  const followed = await http.send(get(`${server.url}/start`, { followRedirects: true, method: "POST", body: "x" }))
  assert.equal(followed.kind === "answered" && followed.body, "there")
  assert.deepEqual(
    server.requests.map(({ method, path, body }) => `${method} ${path} ${body}`),
    ["GET /start ", "POST /start x", "GET /end "],
  )
})

test("a redirect that keeps the method keeps the body", async (context) => {
  const server = await startHttp(context, (request, response) => {
    if (request.url === "/end") response.end("there")
    else response.writeHead(307, { location: "/end" }).end()
  })
  await client(context).send(get(`${server.url}/start`, { followRedirects: true, method: "PUT", body: "x" }))
  assert.equal(server.requests[1]?.method, "PUT")
  assert.equal(server.requests[1].body, "x")
})

test("a circle of redirects ends", async (context) => {
  const server = await startHttp(context, (_request, response) => void response.writeHead(302, { location: "/" }).end())
  const answer = await client(context).send(get(server.url, { followRedirects: true }))
  assert.equal(answer.kind === "failed" && answer.reason, "refused")
  assert.equal(server.requests.length, 6)
})
