import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../testing/test-server.ts"

let server: TestServer
before(async () => {
  server = await openTestServer()
})
after(() => server.close())

test("the API browser is a page with a policy of its own", async () => {
  const { statusCode, headers, body } = await server.app.inject("/api/docs")
  assert.equal(statusCode, 200)
  assert.match(body, /swagger-ui/)
  assert.match(String(headers["content-security-policy"]), /script-src 'self';/)
  assert.equal(headers["x-frame-options"], "DENY")
})

test("the API browser shows the document that is served at /api/openapi.json", async () => {
  const shown = await server.app.inject("/api/docs/json")
  const { statusCode, body } = await server.app.inject("/api/openapi.json")
  assert.equal(statusCode, 200)
  assert.equal(JSON.parse(body).openapi, "3.1.1")
  assert.deepEqual(shown.json(), JSON.parse(body))
})

test("what the API browser does not have is a problem document", async () => {
  const { statusCode, headers } = await server.app.inject("/api/docs/nothing")
  assert.equal(statusCode, 404)
  assert.match(String(headers["content-type"]), /^application\/problem\+json/)
})

test("the JSON Schemas of all files are served where their names say", async () => {
  for (const name of ["flow-1", "bundle-1", "bindings-1"]) {
    const { statusCode, headers, body } = await server.app.inject(`/schema/${name}.schema.json`)
    assert.deepEqual([statusCode, headers["content-type"]], [200, "application/schema+json; charset=utf-8"], name)
    const published = new URL(`../../../../docs/schema/${name}.schema.json`, import.meta.url)
    assert.deepEqual(JSON.parse(body), JSON.parse(readFileSync(published, "utf8")))
  }
})
