import { deepEqual, equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../testing/test-server.ts"

let server: TestServer
let flow: string

const own = "/api/tenants/default"
const newFlow = { category: "custom", type: "words", from: { kind: "empty" } }

before(async () => {
  server = await openTestServer()
  flow = (await server.call<{ id: string }>("POST", `${own}/flows`, { ...newFlow, name: "Words" })).body.id
})
after(() => server.close())

const put = (method: "POST" | "PUT" | "PATCH", address: string, body: object) =>
  server.call<{ code: string }>(method, address, body)

test("no name turns the line that it stands in, has a second line, or differs from another one unseen", async () => {
  const connection = { kind: "http", settings: { baseUrl: "https://example.org", auth: { kind: "none" } } }
  for (const bad of ["a\u202Eb", "a\u2066b", "a\u200Bb", "a\nb", "a\u2028b", "a\u0000b", "a\u00ADb", "a\u0085b"]) {
    for (const [method, address, body] of [
      ["POST", `${own}/flows`, { ...newFlow, name: bad }],
      ["POST", `${own}/flows`, { ...newFlow, name: "Fine", type: bad }],
      ["PATCH", `${own}/flows/${flow}`, { name: bad }],
      ["PATCH", `${own}/flows/${flow}`, { tags: [bad] }],
      ["POST", `${own}/flows/${flow}/versions`, { name: bad, from: { kind: "empty" } }],
      ["PUT", `${own}/connections/words`, { ...connection, name: bad }],
      ["PUT", `${own}/categorisation/words`, { deletable: true, display: { en: { name: bad, description: "" } } }],
      ["POST", "/api/tenants", { id: "words", name: bad }],
    ] as const) {
      const answer = await put(method, address, body)
      deepEqual([answer.status, answer.body.code], [400, "request.invalid"], `${address} ${escape(bad)}`)
    }
  }
})

test("names in any language are names", async () => {
  for (const name of ["می‌خواهم", "👩‍🔧 Sign-in", "ورود", "登录", "O'Brien <b>"]) {
    equal((await put("POST", `${own}/flows`, { ...newFlow, name })).status, 201, name)
  }
})

test("a backup holds no character that would keep it from being restored", async () => {
  for (const body of [{ description: "a\u0000" }, { tags: ["a\u0000"] }, { name: "a\u0000" }]) {
    equal((await put("PATCH", `${own}/flows/${flow}`, body)).status, 400)
  }
  const bundle = await server.call("POST", `${own}/bundles`, { flows: "all" })
  equal(bundle.text.includes("\\u0000"), false)
})
