import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { maxFileBytes } from "@gatewright/flow"
import { openTestServer, testToken, type TestServer } from "../../testing/test-server.ts"
import { example, importCalls } from "./testing/import-calls.ts"

let server: TestServer
let calls: ReturnType<typeof importCalls>

before(async () => {
  server = await openTestServer()
  calls = importCalls(server)
})
after(() => server.close())

const login = await example("login-with-password")
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))))

/** Adding and looking refuse a file in the same words, and neither writes anything. */
const refused = async (file: string | Uint8Array, code: string, message: string | RegExp) => {
  for (const { status, body } of [await calls.look(file), await calls.add(file)]) {
    deepEqual([status, body.code, body.title], [422, "import.refused", "The file was not added"])
    if (typeof message === "string") equal(body.detail, message)
    else match(body.detail, message)
    deepEqual([body.problems?.[0]?.code, body.problems?.[0]?.message], [code, body.detail])
  }
  deepEqual(await calls.flows(), [])
  return (await calls.look(file)).body.problems ?? []
}

test("a file that is not JSON is refused with line, column and excerpt", async () => {
  const broken = login.replace('"category": "authentication",', '"category": "authentication"')
  const [problem] = await refused(broken, "import.not-json", "Line 7, column 5: a comma is missing before this.")
  deepEqual(problem?.at, { line: 7, column: 5, excerpt: '    "type": "login",' })
})

test("a file that was cut off says so", async () => {
  const [problem] = await refused(
    login.slice(0, 60),
    "import.not-json",
    "Line 4, column 6: the file ends inside a text; it looks cut off. Copy or download it again.",
  )
  equal(problem?.at?.line, 4)
})

test("an empty file, and no file at all, are refused as such", async () => {
  await refused("", "import.not-json", "Line 1, column 1: the file is empty.")
  const { statusCode, body } = await server.app.inject({
    method: "POST",
    url: "/api/tenants/default/imports",
    headers: { authorization: `Bearer ${testToken}` },
  })
  const { detail }: { detail: string } = JSON.parse(body)
  deepEqual([statusCode, detail], [422, "Line 1, column 1: the file is empty."])
})

test("a newer format says its version, the versions read here, and that the product must be upgraded", async () => {
  const [problem] = await refused(
    login.replace('"formatVersion": 1', '"formatVersion": 2'),
    "import.too-new",
    "Line 3, column 20: the file has format version 2, and this version of Gatewright reads version 1. Upgrade Gatewright to read it.",
  )
  deepEqual(problem?.at, { pointer: "/formatVersion", line: 3, column: 20, excerpt: '  "formatVersion": 2,' })
})

test("a web page is called that", async () => {
  await refused(
    "<!doctype html>\n<title>Sign in</title>",
    "import.not-a-flow",
    "The file looks like an HTML page, not like a flow. Choose a file that ends in .flow.json, or an export of PingAM journeys.",
  )
})

test("exports of other products are called by their names", async () => {
  for (const [file, what] of [
    ['{"nodes":[{"type":"n8n-nodes-base.webhook","parameters":{}}],"connections":{}}', "an n8n workflow"],
    ['{"realm":"x","enabled":true}', "a Keycloak realm"],
  ] as const) {
    await refused(
      file,
      "import.not-a-flow",
      `The file looks like ${what}, not like a flow. Choose a file that ends in .flow.json, or an export of PingAM journeys.`,
    )
  }
})

test("a bundle without flows says what it lacks", async () => {
  await refused(
    '{"format":"gatewright/bundle","formatVersion":1}',
    "import.invalid",
    'Line 1, column 1: the file lacks the field "flows". Add it.',
  )
})

test("a number that would lose digits is refused", async () => {
  await refused(
    login.replace('"formatVersion": 1', '"formatVersion": 1, "x-id": 12345678901234567890'),
    "import.lossy-number",
    "Line 3, column 31: the number 12345678901234567890 would lose digits: it would become 12345678901234567000. Write it as a text in quotation marks, or with fewer digits.",
  )
})

test("a key that stands twice is refused", async () => {
  await refused(
    login.replace('"category":', '"id": "twice", "category":'),
    "import.duplicate-key",
    'Line 6, column 5: the key "id" stands twice in one object. Keep the one that is meant.',
  )
})

test("a key that could change other objects is refused, and changes none", async () => {
  await refused(
    login.replace('"formatVersion": 1', '"formatVersion": 1, "__proto__": { "polluted": true }'),
    "import.unsafe-key",
    'Line 3, column 23: the key "__proto__" is refused because it could change other objects than this one. Remove it.',
  )
  equal("polluted" in {}, false)
})

test("a million brackets are refused at once", async () => {
  const started = performance.now()
  await refused(
    "[".repeat(1_000_000),
    "import.too-deep",
    "Line 1, column 101: objects and arrays lie in each other more than 100 deep. No flow needs that; the file may be damaged.",
  )
  equal(performance.now() - started < 3000, true)
})

test("bytes that are not UTF-8 are refused with their place", async () => {
  const [before = "", after = ""] = login.split("Login with password")
  await refused(
    bytes(before, [0xe9], after),
    "import.bad-utf8",
    "Line 8, column 14: the byte E9 at offset 173 is not UTF-8. The file may be damaged or saved in another encoding; save it as UTF-8.",
  )
})

test("what a file says about being active, default, its tenant or its author is refused, not taken over", async () => {
  const problems = await refused(
    login.replace('"tags":', '"active": true, "isDefault": true, "tenant": "other", "author": "x", "tags":'),
    "import.invalid",
    /^Line 10, column 5: .*"active".*x-/,
  )
  deepEqual(
    problems.map(({ message }) => /"(\w+)"/.exec(message)?.[1]),
    ["active", "isDefault", "tenant", "author"],
  )
})

test("a file just too large is refused by its size, and a far larger one before it is read", async () => {
  const padded = (size: number) => login + " ".repeat(size - Buffer.byteLength(login))
  await refused(
    padded(maxFileBytes + 1),
    "import.too-large",
    "The file has 16.1 MB, and files of up to 16 MB are read. A flow of 1,500 nodes takes about 4 MB; look at what makes this one so large.",
  )
  const { status, body } = await calls.add(padded(maxFileBytes + 2000))
  deepEqual(
    [status, body.code, body.detail],
    [
      413,
      "request.too-large",
      "Files of up to 16 MB are read here, and this one is larger. A flow of 1,500 nodes takes about 4 MB; many flows go in as a bundle, under Import.",
    ],
  )
  equal((await calls.look(padded(maxFileBytes))).status, 200)
})

test("everything that is wrong with a file is told at once", async () => {
  const problems = await refused(
    login.replace('"tracking": "onError"', '"tracking": "sometimes"').replace('"type": "login"', '"type": 5'),
    "import.invalid",
    /^Line 7, column 13: .*"type".* text/,
  )
  equal(problems.length, 2)
  match(problems[1]?.message ?? "", /tracking/)
})
