import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { memoryPorts } from "@gatewright/engine/testing"
import { Secret, type JsonObject, type ValueObject } from "@gatewright/flow"
import { catalogue } from "../definitions.ts"
import { visitNode } from "../testing/visit-node.ts"

const call = async (
  settings: JsonObject,
  { client = {}, baseUrl = "https://api.example.com/v2/" }: { client?: ValueObject; baseUrl?: string } = {},
) => {
  const world = memoryPorts({ answer: () => ({ kind: "answered", status: 200, headers: {}, body: "" }) })
  world.connections.set("crm", { baseUrl, headers: { authorization: new Secret("Bearer t0ken") } })
  const visit = await visitNode(
    "server.httpRequest",
    { connection: { $connection: "crm", kind: "http" }, ...settings },
    { world, client },
  )
  return { ...visit, request: visit.world.requests[0] }
}

test("a request through a connection goes below its base URL, with its credential as a secret", async () => {
  for (const url of ["/people/{{client.id}}?q=1", "people/{{client.id}}?q=1"]) {
    const { request, left } = await call({ url }, { client: { id: "a/b" } })
    assert.equal(left, "success")
    assert.equal(request?.url, "https://api.example.com/v2/people/a%2Fb?q=1")
    const { authorization } = request.headers
    assert.ok(authorization instanceof Secret)
    assert.equal(authorization.reveal(), "Bearer t0ken")
  }
})

test("an empty URL is the base URL, and a query may follow it at once", async () => {
  assert.equal(
    (await call({ url: "?q={{client.q}}" }, { client: { q: "1&2" } })).request?.url,
    "https://api.example.com/v2?q=1%262",
  )
  assert.equal((await call({ url: "" })).request?.url, "https://api.example.com/v2")
})

test("no URL of the author leads out of the connection with the credential", async () => {
  for (const url of [
    "https://evil.example/",
    "HTTPS:evil.example",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "/..",
    "/people/../../admin",
    "/people/%2e%2e/%2E%2e/admin",
    "/people\\..\\..\\admin",
    "javascript:alert(1)",
  ]) {
    const { left, request, world } = await call({ url })
    assert.deepEqual([left, request], ["failure", undefined], url)
    assert.match(world.logs.at(-1)?.message ?? "", /path below its base URL/)
  }
})

test("a text that looks like credentials or a port stays a path", async () => {
  for (const [url, path] of [
    ["@evil.example/x", "/@evil.example/x"],
    [".evil.example/x", "/.evil.example/x"],
  ]) {
    const { request } = await call({ url: url ?? "" }, { baseUrl: "https://api.example.com" })
    assert.equal(request?.url, `https://api.example.com${path}`)
  }
})

test("whatever people send, the request stays on the server and below the path", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "..",
      "/..",
      "//evil.example",
      "https://evil.example/",
      "\\..\\..",
      "%2e%2e",
      "@evil.example",
      "?a#b",
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.constantFrom("{{client.a}}/{{client.b}}", "/{{client.a}}", "p/{{client.b}}"),
      async (a, b, url) => {
        const { request } = await call({ url }, { client: { a, b } })
        if (request === undefined) return
        const sent = new URL(request.url)
        assert.equal(sent.origin, "https://api.example.com")
        assert.ok(sent.pathname.startsWith("/v2/"), sent.pathname)
      },
    ),
    { numRuns: 200 },
  )
})

test("a header that the connection sets can't be set by the author as well", async () => {
  const { left, request, world } = await call({
    url: "/x",
    headers: [{ name: "Authorization", value: "Bearer other" }],
  })
  assert.deepEqual([left, request], ["failure", undefined])
  assert.match(world.logs.at(-1)?.message ?? "", /sets the header authorization itself/)
})

test("a connection that is not there lets nothing out, even with an address in full", async () => {
  const connection = { $connection: "nobody", kind: "http" }
  for (const url of ["/x", "https://api.example.com/x"]) {
    const { left, request, world } = await call({ connection, url })
    assert.deepEqual([left, request], ["failure", undefined])
    assert.equal(world.logs.at(-1)?.message, "There is no HTTP connection nobody with all that it needs.")
  }
})

test("the capability names the connection", () => {
  const definition = catalogue.get("server.httpRequest")
  const settings = definition?.settings.parse({ connection: { $connection: "crm", kind: "http" }, url: "/x" })
  assert.deepEqual(definition?.capabilities?.(settings, { category: "api", type: "api" }), [
    { kind: "http", detail: "the API of the connection crm" },
  ])
})
