import { equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../testing/test-server.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

test("an address that can't be read is answered as closed as any other", async () => {
  for (const url of ["/%", "/default/%ff", "/api/unknown", "/schema/unknown", `/default/flow/${"a".repeat(301)}`]) {
    const { statusCode, headers, body } = await server.app.inject({ url })
    equal(statusCode, 404, url)
    match(String(headers["content-type"]), /^application\/problem\+json/)
    match(String(headers["content-security-policy"]), /default-src 'none'/)
    equal(headers["x-content-type-options"], "nosniff")
    equal(JSON.parse(body).code, "request.not-found")
  }
})

test("U+0000 in an address goes no further, whoever sends it", async () => {
  for (const url of ["/console/assets/%00", "/default/flow/a?b=%00", "/api/tenants/default/flows?search=%00", "/%00"]) {
    const { statusCode, headers, body } = await server.app.inject({ url })
    equal(statusCode, 400, url)
    match(String(headers["content-security-policy"]), /default-src 'none'/)
    equal(JSON.parse(body).code, "request.invalid")
  }
})

test("nobody can hold a connection for ever by sending slowly", () => {
  const { requestTimeout, headersTimeout } = server.app.server
  equal(requestTimeout > 0 && requestTimeout <= 120_000, true)
  equal(headersTimeout > 0 && headersTimeout <= 60_000, true)
})

test("no answer is kept by a cache unless it says so", async () => {
  for (const url of ["/healthz", "/api/session", "/api/tenants/default/outbox", "/api/openapi.json", "/nothing"]) {
    equal((await server.app.inject({ url })).headers["cache-control"], "no-store", url)
  }
  for (const url of ["/journey/journey.css", "/api/docs/static/swagger-ui.css"]) {
    match(String((await server.app.inject({ url })).headers["cache-control"]), /^public/, url)
  }
})
