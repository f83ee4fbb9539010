import { deepEqual, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../testing/test-server.ts"

let server: TestServer
let flow: { readonly id: string; readonly document: { readonly flow: object } }

before(async () => {
  server = await openTestServer()
  const from = { kind: "empty" }
  const body = { category: "authentication", type: "login", name: "Large", from }
  flow = (await server.call<typeof flow>("POST", "/api/tenants/default/flows", body)).body
})
after(() => server.close())

interface Answer {
  readonly detail: string
  readonly problems: readonly { readonly message: string }[]
}

const refused = async (method: "PUT" | "PATCH", address: string, body: string) => {
  const answer = await server.call<Answer>(method, `/api/tenants/default/${address}`, body)
  equal(answer.status, 400)
  ok(answer.text.length < 30_000, `${answer.text.length} characters`)
  return answer.body
}

const save = (part: object) => {
  const document = { ...flow.document, flow: { ...flow.document.flow, ...part } }
  return refused("PUT", `flows/${flow.id}/document`, JSON.stringify({ document, revision: 1 }))
}

test("a document that is wrong in many places is refused before the schema keeps each of them", async () => {
  const { detail, problems } = await save({ links: Array.from({ length: 50_000 }, () => ({})) })
  equal(detail, "More than 20 parts of the request can't be used.")
  equal(problems.length, 20)
  // Words of the file reader: the schema took minutes and gigabytes for a million links.
  match(problems[0]?.message ?? "", /the link number 1 lacks the field "from"/i)
})

test("a document of more values than two files may have is not looked at", async () => {
  const { problems } = await save({ links: Array.from({ length: 1_100_000 }, () => 1) })
  deepEqual(
    problems.map(({ message }) => message),
    ["body: it holds more than 1,000,000 values."],
  )
})

test("a document with few faults is told as the schema tells it", async () => {
  const { problems } = await save({ links: [{}] })
  ok(problems[0]?.message.startsWith("body/document/flow/links/0/from: Invalid input"), problems[0]?.message)
})

test("other requests hold a few thousand values, whatever their schema would make of more", async () => {
  const fields = Object.fromEntries(Array.from({ length: 30_000 }, (_, number) => [`f${number}`, 1]))
  for (const [method, address] of [
    ["PATCH", `flows/${flow.id}`],
    ["PUT", "categorisation/large"],
    ["PUT", "connections/large"],
  ] as const) {
    const { problems } = await refused(method, address, JSON.stringify(fields))
    deepEqual(
      problems.map(({ message }) => message),
      ["body: it holds more than 20,000 values."],
    )
  }
})

test("the names of many fields that nobody knows do not come back", async () => {
  const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`field-${number}`, 1]))
  await refused("PATCH", `flows/${flow.id}`, JSON.stringify(fields))
})
