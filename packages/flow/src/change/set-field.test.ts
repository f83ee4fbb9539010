import assert from "node:assert/strict"
import { test } from "node:test"
import type { Json } from "../document/json.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { apply } from "./apply.ts"

const codeOf = (pointer: string, value?: Json) => {
  const applied = apply(sampleFlow(), { kind: "set-field", pointer, ...(value === undefined ? {} : { value }) })
  return "problem" in applied ? applied.problem.code : undefined
}

test("extension fields can be set at the document, the flow and the layout", () => {
  for (const pointer of ["/x-owner", "/flow/x-owner", "/layout/x-owner"])
    assert.equal(codeOf(pointer, "team a"), undefined)
})

test("what has an operation of its own can't be set this way", () => {
  for (const pointer of ["", "/flow", "/flow/nodes", "/flow/name", "/format", "/layout/nodes", "/flow/nodes/0/x-a"]) {
    assert.equal(codeOf(pointer, "x"), "change.not-valid")
  }
})

test("a place must be one", () => {
  assert.equal(codeOf("/layout/nodes/n_a", { x: 1, y: 2 }), undefined)
  assert.equal(codeOf("/layout/nodes/n_a", { x: 1.5, y: 2 }), "change.not-valid")
  assert.equal(codeOf("/layout/nodes/not an id", { x: 1, y: 2 }), "change.not-valid")
})

test("a field that is not there can't be taken away", () => {
  assert.equal(codeOf("/x-owner"), "change.not-there")
})
