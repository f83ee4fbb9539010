import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import {
  conditionRows,
  type ConditionGroup,
  type ConditionRow,
  type RowValue,
  writeCondition,
} from "./condition-rows.ts"
import { compileCondition } from "./compile-condition.ts"

const word = fc.stringMatching(/^[a-z_]{3,8}$/).filter((name) => !["true", "false", "null", "has", "in"].includes(name))
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => `v${names.join(".")}`)
const plain = fc.oneof(
  fc.string({ unit: "grapheme" }).map((text): RowValue => ({ kind: "text", text })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number): RowValue => ({ kind: "number", number: Object.is(number, -0) ? 0 : number })),
  fc.integer().map((number): RowValue => ({ kind: "number", number })),
  fc.boolean().map((boolean): RowValue => ({ kind: "boolean", boolean })),
  path.map((variable): RowValue => ({ kind: "variable", path: variable })),
)
const list = fc.array(fc.string()).map((texts): RowValue => ({ kind: "list", texts }))
const alone = fc.constantFrom("has", "hasNot", "isTrue", "isFalse")
const row: fc.Arbitrary<ConditionRow> = fc.oneof(
  fc.record({ variable: path, comparison: fc.constantFrom("==", "!=", "<", "<=", ">", ">="), value: plain }),
  // Where both sides are variables, what stands after `in` is the one that is asked.
  fc.record({ variable: path, comparison: fc.constant("contains" as const), value: plain }),
  fc.record({ variable: path, comparison: fc.constant("in" as const), value: list }),
  fc.record({ variable: path, comparison: alone, value: fc.constant({ kind: "text", text: "" } as const) }),
)
const group = fc.constantFrom("&&" as const, "||" as const).chain((join): fc.Arbitrary<ConditionGroup> => {
  const inner = fc.record({
    join: fc.constant(join === "&&" ? ("||" as const) : ("&&" as const)),
    rows: fc.array(row, { minLength: 2, maxLength: 4 }),
  })
  return fc.record({ join: fc.constant(join), rows: fc.array(fc.oneof(row, inner), { minLength: 2, maxLength: 5 }) })
})
const whole = fc.oneof(
  group,
  row.map((only): ConditionGroup => ({ join: "&&", rows: [only] })),
)

test("rows that are written as an expression are read as the same rows", () => {
  fc.assert(
    fc.property(whole, (rows) => {
      // Cloned: objects of fast-check may have no prototype.
      assert.deepEqual(conditionRows(writeCondition(rows)), structuredClone(rows))
    }),
  )
})

test("what rows write is a condition that compiles", () => {
  fc.assert(fc.property(whole, (rows) => compileCondition(writeCondition(rows)).ok))
})

test("a condition that people wrote is shown as rows, groups and all", () => {
  assert.deepEqual(conditionRows('attempts < 3 && ("admin" in user.roles || !has(flow.query.enrollId))'), {
    join: "&&",
    rows: [
      { variable: "attempts", comparison: "<", value: { kind: "number", number: 3 } },
      {
        join: "||",
        rows: [
          { variable: "user.roles", comparison: "contains", value: { kind: "text", text: "admin" } },
          { variable: "flow.query.enrollId", comparison: "hasNot", value: { kind: "text", text: "" } },
        ],
      },
    ],
  })
})

test("always is no rows, both ways", () => {
  assert.deepEqual(conditionRows("true"), { join: "&&", rows: [] })
  assert.equal(writeCondition({ join: "&&", rows: [] }), "true")
})

test("what rows can't show stays text", () => {
  for (const source of [
    "attempts + 1 < 3",
    'user.name.trim() == "ann"',
    "!(attempts < 3)",
    "a ? b : c",
    "3 < attempts",
    "a && (b || (c && d))",
    "attempts <",
    "",
    "a.list[0] == 1",
    "a == null",
    "a == 90071992547409931",
  ]) {
    assert.equal(conditionRows(source), undefined, source)
  }
})
