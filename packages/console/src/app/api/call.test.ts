import assert from "node:assert/strict"
import { createServer, type RequestListener } from "node:http"
import test, { type TestContext } from "node:test"
import { exportFlow, listTenants } from "@gatewright/server/contract"
import { ApiFailure, codeOf } from "./api-failure.ts"
import { call, callForFile, fileName } from "./call.ts"

/** A real server for one test; calls go to it though they name no host, as in a page of its own. */
const serve = async (t: TestContext, listener: RequestListener): Promise<void> => {
  const server = createServer(listener).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const address = server.address()
  assert.ok(address && typeof address === "object")
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => real(new URL(input as string, `http://127.0.0.1:${address.port}`), init)
  t.after(() => {
    globalThis.fetch = real
    server.close()
  })
}

test("the answer is read by the endpoint's own schema", async (t) => {
  await serve(t, (_, response) => response.end('{"tenants":[{"id":"acme","name":"Acme"}]}'))
  assert.deepEqual(await call(listTenants, {}), { tenants: [{ id: "acme", name: "Acme" }] })
})

test("an answer of another shape is a failure, not data", async (t) => {
  await serve(t, (_, response) => response.end('{"tenants":"none"}'))
  await assert.rejects(
    call(listTenants, {}),
    (error) => error instanceof ApiFailure && error.failure.kind === "unexpected",
  )
})

test("a problem document becomes an error with its code and its sentence", async (t) => {
  await serve(t, (_, response) => {
    response.writeHead(401, { "content-type": "application/problem+json" })
    response.end(
      '{"type":"/docs/errors#session.required","title":"Nobody is signed in","status":401,"code":"session.required","detail":"Sign in first."}',
    )
  })
  await assert.rejects(
    call(listTenants, {}),
    (error: Error) => codeOf(error) === "session.required" && error.message === "Sign in first.",
  )
})

test("an error page of something in between is told as it is", async (t) => {
  await serve(t, (_, response) => {
    response.writeHead(502)
    response.end("<html>Bad gateway</html>")
  })
  await assert.rejects(call(listTenants, {}), /status 502/)
})

test("a server that is not there is told so", async (t) => {
  await serve(t, (request) => request.socket.destroy())
  await assert.rejects(call(listTenants, {}), /can't be reached/)
})

test("a file comes with the name that the server gives it, and its bytes unchanged", async (t) => {
  await serve(t, (_, response) => {
    response.writeHead(200, { "content-disposition": 'attachment; filename="login.my-flow.flow.json"' })
    response.end('{\n  "a": "é"\n}\n')
  })
  const { name, content } = await callForFile(exportFlow, { params: { tenant: "acme", flow: "flow_a" } })
  assert.equal(name, "login.my-flow.flow.json")
  assert.equal(await content.text(), '{\n  "a": "é"\n}\n')
})

test("the extended file name goes before the plain one (RFC 6266 section 4.3)", () => {
  assert.equal(fileName("attachment; filename=\"x.json\"; filename*=UTF-8''caf%C3%A9.json"), "café.json")
  assert.equal(fileName(null), "flow.json")
})
