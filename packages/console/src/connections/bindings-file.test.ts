import assert from "node:assert/strict"
import { test } from "node:test"
import { bindingsFileText, bindingsOfFile } from "./bindings-file.ts"

const bindings = {
  secrets: { b: "1", a: "2" },
  connections: { smtp: { mail: "mail-prod" }, http: {} },
  flows: { flow_a: "flow_b" },
}

test("bindings that were written are read again", () =>
  assert.deepEqual(bindingsOfFile(bindingsFileText(bindings)), {
    ...bindings,
    connections: { smtp: { mail: "mail-prod" } },
  }))

test("the same bindings give the same bytes, whatever order they were answered in", () =>
  assert.equal(bindingsFileText(bindings), bindingsFileText({ ...bindings, secrets: { a: "2", b: "1" } })))

test("another file is no bindings file", () => {
  assert.equal(bindingsOfFile('{"format": "gatewright/flow"}'), undefined)
  assert.equal(bindingsOfFile("not json"), undefined)
})
