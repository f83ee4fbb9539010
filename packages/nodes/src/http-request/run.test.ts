import assert from "node:assert/strict"
import { test } from "node:test"
import type { HttpRequest } from "@gatewright/engine"
import { memoryPorts } from "@gatewright/engine/testing"
import { Secret, type JsonObject, type ValueObject } from "@gatewright/flow"
import { catalogue } from "../definitions.ts"
import { visitNode } from "../testing/visit-node.ts"

const call = async (
  settings: JsonObject,
  { status = 200, body = "", client = {} }: { status?: number; body?: string; client?: ValueObject } = {},
) => {
  const world = memoryPorts({ answer: () => ({ kind: "answered", status, headers: { "x-id": "7" }, body }) })
  world.secrets.set("api-token", new Secret("t0ken"))
  const visit = await visitNode(
    "server.httpRequest",
    { url: "https://api.example.com/u/{{client.id}}", ...settings },
    { world, client },
  )
  return { ...visit, request: visit.world.requests[0] }
}

const revealed = (value: HttpRequest["body"]) => (value instanceof Secret ? value.reveal() : value)

test("a request goes out with its address, time and headers", async () => {
  const { request, left } = await call(
    { timeout: 5, headers: [{ name: "Accept-Language", value: "{{flow.language}}" }] },
    { client: { id: "a/b" } },
  )
  assert.equal(left, "success")
  const { key, ...sent } = request!
  assert.match(key, /:node:1$/)
  assert.deepEqual(sent, {
    method: "GET",
    url: "https://api.example.com/u/a%2Fb",
    headers: { "accept-language": "en" },
    timeout: 5000,
    followRedirects: false,
  })
})

test("a JSON body keeps types, goes down at dots, and can't be broken out of", async () => {
  const { request } = await call(
    {
      method: "POST",
      body: {
        type: "json",
        fields: [
          { name: "person.name", value: "{{client.name}}" },
          { name: "person.age", value: "{{client.age}}" },
          { name: "note", value: "Hi {{client.name}}" },
          { name: "missing", value: "{{client.missing}}" },
        ],
      },
    },
    { client: { name: '"},"admin":true,"x":"', age: 36 } },
  )
  assert.equal(request?.headers["content-type"], "application/json")
  assert.deepEqual(JSON.parse(String(request?.body)), {
    person: { name: '"},"admin":true,"x":"', age: 36 },
    note: 'Hi "},"admin":true,"x":"',
    missing: null,
  })
})

test("a form body is URL-encoded, and a text body has the content type that it is given", async () => {
  const form = await call({
    method: "POST",
    body: {
      type: "form",
      fields: [
        { name: "a b", value: "1&2" },
        { name: "list", value: "{{ [1, 2] }}" },
      ],
    },
  })
  assert.equal(form.request?.body, "a+b=1%262&list=%5B1%2C2%5D")
  const text = await call({ method: "PUT", body: { type: "text", text: "<a/>", contentType: "application/xml" } })
  assert.deepEqual([text.request?.body, text.request?.headers["content-type"]], ["<a/>", "application/xml"])
})

test("a secret of the environment stands in a header, and nobody can read it by mistake", async () => {
  const { request } = await call({
    headers: [{ name: "Authorization", value: "Bearer ", secret: { $secret: "api-token" } }],
  })
  const header = request?.headers["authorization"]
  assert.ok(header instanceof Secret)
  assert.equal(header.reveal(), "Bearer t0ken")
})

test("a secret that is not there lets nothing out", async () => {
  const { left, request, world } = await call({ headers: [{ name: "X", secret: { $secret: "nobody" } }] })
  assert.deepEqual([left, request], ["failure", undefined])
  assert.equal(world.logs.at(-1)?.message, "There is no secret with the name nobody.")
})

test("a password in a body makes the whole body a secret", async () => {
  const client = { password: new Secret("hunter2") }
  for (const type of ["json", "form"]) {
    const fields = [{ name: "password", value: "{{client.password}}" }]
    const { request } = await call({ method: "POST", body: { type, fields } }, { client })
    assert.ok(request?.body instanceof Secret)
    assert.match(revealed(request.body) ?? "", /hunter2/)
  }
})

test("a header can't be ended by a line break in a value", async () => {
  const { left, request } = await call(
    { headers: [{ name: "X", value: "{{client.x}}" }] },
    { client: { x: "a\r\nHost: b" } },
  )
  assert.deepEqual([left, request], ["failure", undefined])
})

test("an address that is none, or of another kind, lets nothing out", async () => {
  for (const url of ["", "file:///etc/passwd", "{{client.x}}", "https://"]) {
    const { left, request } = await call({ url }, { client: { x: "ftp://a" } })
    assert.deepEqual([left, request], ["failure", undefined], url)
  }
})

test("the answer is saved, with its JSON where it is some", async () => {
  const save = { variable: "answer" }
  const json = await call({ save }, { status: 201, body: '{"ok":true}' })
  assert.deepEqual(json.variables["answer"], {
    status: 201,
    headers: { "x-id": "7" },
    body: '{"ok":true}',
    json: { ok: true },
  })
  const text = await call({ save }, { body: "hello" })
  assert.deepEqual(text.variables["answer"], { status: 200, headers: { "x-id": "7" }, body: "hello", json: null })
})

test("answers of 2xx leave by Success, others by Failure, and both are saved", async () => {
  assert.equal((await call({}, { status: 204 })).left, "success")
  for (const status of [199, 301, 404, 500]) {
    const { left, said, variables } = await call({ save: { variable: "answer" } }, { status })
    assert.deepEqual([left, said], ["failure", "Something did not work here. Please try again later."])
    assert.equal((variables["answer"] as ValueObject)["status"], status)
  }
})

test("the author's outputs for a status come first, the exact one before the class", async () => {
  const outputs = [
    { id: "clientError", status: "4xx" },
    { id: "unknown", status: "404" },
    { id: "created", status: "201" },
  ]
  assert.equal((await call({ outputs }, { status: 404 })).left, "unknown")
  assert.equal((await call({ outputs }, { status: 409 })).left, "clientError")
  assert.equal((await call({ outputs }, { status: 201 })).left, "created")
})

test("a server that does not answer leaves by Failure, with the reason for the author", async () => {
  const { left, world } = await visitNode(
    "server.httpRequest",
    { url: "https://api.example.com/" },
    { world: memoryPorts() },
  )
  assert.equal(left, "failure")
  assert.equal(world.logs.at(-1)?.message, "nothing listens in this test")
})

test("the capability names the host, or says that it is computed", () => {
  const definition = catalogue.get("server.httpRequest")
  const detail = (url: string) =>
    definition?.capabilities?.(definition.settings.parse({ url }), { category: "api", type: "api" })[0]?.detail
  assert.equal(detail("https://API.example.com:8443/x/{{id}}"), "api.example.com:8443")
  for (const url of ["https://{{host}}/x", "{{url}}", "https://api.example.com{{rest}}", "https://a@b/"]) {
    assert.equal(detail(url), "an address that the flow computes", url)
  }
})
