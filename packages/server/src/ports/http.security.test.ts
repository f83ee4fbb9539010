import assert from "node:assert/strict"
import { test, type TestContext } from "node:test"
import type { HttpRequest } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"
import type { Resolve } from "./checked-lookup.ts"
import { createHttp } from "./http.ts"
import { startHttp } from "./testing/http-server.ts"

const request = (url: string, fields: Partial<HttpRequest> = {}): HttpRequest => ({
  key: "k",
  method: "GET",
  url,
  headers: {},
  timeout: 2000,
  followRedirects: true,
  ...fields,
})

/** Names as a test has them; the real resolver is never asked. */
const names =
  (addresses: Readonly<Record<string, readonly string[]>>): Resolve =>
  (host, _options, done) => {
    const found = addresses[host] ?? []
    done(
      found.length > 0 ? null : new Error(`no such name: ${host}`),
      found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    )
  }

const client = (context: TestContext, options: Partial<Parameters<typeof createHttp>[0]> = {}) => {
  const http = createHttp({ allow: [], resolve: names({}), ...options })
  context.after(() => http.close())
  return http
}

test("an address of this machine or its network is refused in every way that it can be written", async (context) => {
  const server = await startHttp(context, (_request, response) => void response.end("reached"))
  const http = client(context)
  for (const host of [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "0",
    "0.0.0.0",
    "\uFF11\uFF12\uFF17.0.0.1",
    "127\u30020\u30020\u30021",
    "%31%32%37.0.0.1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "10.0.0.1",
    "192.168.1.1",
    "172.16.0.1",
    "169.254.169.254",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "100.100.100.200",
    "168.63.129.16",
  ]) {
    const answer = await http.send(request(`http://${host}:${server.port}/`))
    assert.equal(answer.kind === "failed" && answer.reason, "refused", `${host}: ${JSON.stringify(answer)}`)
  }
  assert.deepEqual(server.requests, [])
})

test("a name that leads to this machine is refused, whatever else it leads to", async (context) => {
  const server = await startHttp(context, (_request, response) => void response.end("reached"))
  const http = client(context, {
    resolve: names({
      "evil.test": ["127.0.0.1"],
      "evil6.test": ["::1"],
      "mapped.test": ["::ffff:127.0.0.1"],
      "metadata.test": ["169.254.169.254"],
      localhost: ["127.0.0.1", "::1"],
      "localhost.": ["127.0.0.1"],
      "mixed.test": ["10.0.0.1", "127.0.0.1"],
    }),
  })
  for (const name of [
    "evil.test",
    "evil6.test",
    "mapped.test",
    "metadata.test",
    "localhost",
    "localhost.",
    "mixed.test",
  ]) {
    const answer = await http.send(request(`http://${name}:${server.port}/`))
    assert.deepEqual(answer, {
      kind: "failed",
      reason: "refused",
      message: `${name} is at an address that flows may not call. To let them, name it in GATEWRIGHT_HTTP_ALLOW of the server.`,
    })
  }
  assert.deepEqual(server.requests, [])
})

test("of the addresses of a name only those that pass are connected to", async (context) => {
  const server = await startHttp(context, (_request, response) => void response.end("reached"))
  const http = client(context, {
    allow: ["127.0.0.1"],
    resolve: names({ "mixed.test": ["127.0.0.2", "127.0.0.1", "::1"] }),
  })
  const answer = await http.send(request(`http://mixed.test:${server.port}/`))
  assert.equal(answer.kind === "answered" && answer.body, "reached")
})

test("a name that answers with another address the second time gains nothing (DNS rebinding)", async (context) => {
  const server = await startHttp(context, (_request, response) => {
    response.writeHead(200, { connection: "close" }).end("reached")
  })
  let asked = 0
  const resolve: Resolve = (_host, _options, done) => {
    asked += 1
    done(null, [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }])
  }
  const http = client(context, { allow: ["127.0.0.1"], resolve })
  const url = `http://rebind.test:${server.port}/`
  assert.equal((await http.send(request(url))).kind, "answered")
  assert.equal(asked, 1, "what was checked is what was connected to: it is asked for once")
  const second = await http.send(request(url))
  assert.equal(second.kind === "failed" && second.reason, "refused")
  assert.equal(server.requests.length, 1)
})

test("a redirect is checked like the first address", async (context) => {
  const secret = await startHttp(context, (_request, response) => void response.end("secret"))
  let location = ""
  const open = await startHttp(context, (_request, response) => void response.writeHead(302, { location }).end())
  const http = client(context, {
    allow: ["open.test"],
    resolve: names({ "open.test": ["127.0.0.1"], "evil.test": ["127.0.0.1"] }),
  })
  for (location of [
    `http://127.0.0.1:${secret.port}/`,
    `http://[::ffff:127.0.0.1]:${secret.port}/`,
    `http://evil.test:${secret.port}/`,
    `//127.0.0.1:${secret.port}/`,
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "ftp://open.test/",
    `http://user:password@open.test:${secret.port}/`,
    "http://",
  ]) {
    const answer = await http.send(request(`http://open.test:${open.port}/`))
    assert.equal(answer.kind === "failed" && answer.reason, "refused", `${location}: ${JSON.stringify(answer)}`)
  }
  assert.deepEqual(secret.requests, [])
})

test("secrets do not follow a redirect to another server", async (context) => {
  const other = await startHttp(context, (_request, response) => void response.end("there"))
  const first = await startHttp(context, (incoming, response) => {
    const status = incoming.method === "POST" ? 307 : 302
    response.writeHead(status, { location: `${other.url}/end` }).end()
  })
  const http = client(context, { allow: ["127.0.0.1"] })
  const headers = {
    "X-Api-Key": new Secret("hunter2"),
    Authorization: "Basic aHVudGVyMg==",
    Cookie: "a=hunter2",
    "X-Plain": "kept",
  }
  await http.send(request(first.url, { headers }))
  assert.equal(first.requests[0]?.headers["x-api-key"], "hunter2")
  assert.equal(other.requests.length, 1)
  assert.doesNotMatch(JSON.stringify(other.requests), /hunter2|aHVudGVyMg/)
  assert.equal(other.requests[0]?.headers["x-plain"], "kept")
  const posted = await http.send(request(first.url, { method: "POST", body: new Secret("hunter2") }))
  assert.equal(posted.kind === "failed" && posted.reason, "refused")
  assert.equal(other.requests.length, 1)
})

test("only http and https are spoken, and no password stands in an address", async (context) => {
  const http = client(context, { allow: ["127.0.0.1"] })
  for (const url of [
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1/",
    "data:text/plain,x",
    "ws://127.0.0.1/",
    "unix:/var/run/docker.sock",
    "http://ada:hunter2@127.0.0.1/",
    "http://127.0.0.1:99999/",
    "http://",
    "//127.0.0.1/",
    "",
  ]) {
    const answer = await http.send(request(url))
    assert.equal(answer.kind === "failed" && answer.reason, "refused", url)
    assert.doesNotMatch(JSON.stringify(answer), /hunter2/)
  }
})

test("an answer of more than 1 MiB is cut off, with a length that says so or without", async (context) => {
  let sent = 0
  const endless = await startHttp(context, (_request, response) => {
    const part = Buffer.alloc(65_536, 97)
    const more = () => {
      while (!response.destroyed && sent < 1e9) {
        sent += part.length
        if (!response.write(part)) return void response.once("drain", more)
      }
    }
    more()
  })
  const exact = await startHttp(context, (_request, response) => void response.end(Buffer.alloc(1_048_576, 97)))
  const over = await startHttp(context, (_request, response) => void response.end(Buffer.alloc(1_048_577, 97)))
  const http = client(context, { allow: ["127.0.0.1"] })
  for (const { url } of [endless, over]) {
    const answer = await http.send(request(url))
    assert.deepEqual(answer, { kind: "failed", reason: "too-large", message: "The answer is larger than 1 MiB." })
  }
  assert.ok(sent < 50_000_000, `${sent} bytes were sent`)
  const whole = await http.send(request(exact.url))
  assert.equal(whole.kind === "answered" && whole.body.length, 1_048_576)
})

test("headers that frame the message, and line breaks in any, are refused", async (context) => {
  const server = await startHttp(context, (_request, response) => void response.end())
  const http = client(context, { allow: ["127.0.0.1"] })
  const evil: readonly Readonly<Record<string, string>>[] = [
    { Host: "internal" },
    { "Content-Length": "3" },
    { "Transfer-Encoding": "chunked" },
    { Connection: "upgrade" },
    { "X-A": "b\r\nX-C: d" },
    { "X-A\r\nX-B": "c" },
    { "X A": "b" },
    { "": "b" },
  ]
  for (const headers of evil) {
    const answer = await http.send(request(server.url, { headers }))
    assert.equal(answer.kind === "failed" && answer.reason, "refused", JSON.stringify(headers))
  }
  assert.deepEqual(server.requests, [])
})

test("no failure tells a secret of the request", async (context) => {
  const http = client(context)
  const fields = { headers: { "X-Key": new Secret("hunter2\n") }, body: new Secret("hunter2"), method: "POST" } as const
  for (const url of ["http://127.0.0.1/", "http://nowhere.test/", "nonsense"]) {
    assert.doesNotMatch(JSON.stringify(await http.send(request(url, fields))), /hunter2/)
  }
})
