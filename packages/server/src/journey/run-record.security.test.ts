import { doesNotMatch, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { createVault } from "../ports/vault.ts"
import { openTestServer, type TestServer } from "../testing/test-server.ts"
import { stateOf } from "./run-record.ts"
import { addFlow } from "./testing/add-flow.ts"
import { formOf, testBrowser } from "./testing/test-browser.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

test("the database alone opens nothing: neither what was typed nor the token of a link is readable in a run", async () => {
  const flow = await addFlow(server, {
    nodes: {
      start: ["flow.start"],
      form: [
        "frontend.form",
        {
          elements: [
            { kind: "field", name: "code", label: "Code" },
            { kind: "button", id: "go", label: "Go" },
          ],
        },
      ],
      page: ["frontend.message", { title: "{{form.code}}" }],
      end: ["flow.endSuccess"],
    },
    links: ["start.next > form", "form.go > page", "page.next > end"],
  })
  const browser = testBrowser(server)
  const form = await browser.get(`/default/flow/${flow}?resetId=token-of-a-mail`)
  match((await browser.answer(form, "go", { code: "typed-123456" })).body, /typed-123456/)
  const [run = ""] = formOf(form).url.split("/").slice(-1)
  const record = await server.services.store.runs.get({ tenant: "default", run })
  ok(record)
  const { state: sealed, ...row } = record
  doesNotMatch(JSON.stringify(row) + sealed, /token-of-a-mail|typed-123456|\bform\b/)
  equal(stateOf(record, createVault([Buffer.alloc(32, 7)]))?.input.query["resetId"], "token-of-a-mail")
  equal(stateOf(record, createVault([Buffer.alloc(32, 8)])), undefined)
  equal(stateOf({ ...record, state: "{}" }, createVault([Buffer.alloc(32, 7)])), undefined)
  equal(stateOf({ ...record, id: "another-run" }, createVault([Buffer.alloc(32, 7)])), undefined)
})
