import assert from "node:assert/strict"
import test from "node:test"
import { isWhole, newRow } from "./condition-draft.ts"

const row = (variable: string) => ({ join: "&&" as const, rows: [{ ...newRow, variable }] })

test("a row without a variable, or with words that are none, is not whole", () => {
  for (const variable of ["", "form.", "a b", "true", "1", "a && b"])
    assert.equal(isWhole(row(variable)), false, variable)
  assert.equal(isWhole(row("form.email")), true)
})

test("an empty group is not whole, and no rows at all are", () => {
  assert.equal(isWhole({ join: "&&", rows: [] }), true)
  assert.equal(isWhole({ join: "&&", rows: [{ join: "||", rows: [] }] }), false)
})
