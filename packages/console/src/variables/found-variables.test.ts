import assert from "node:assert/strict"
import test from "node:test"
import type { FlowVariable } from "@gatewright/flow"
import { foundVariables, isUnused } from "./found-variables.ts"

const variable = (path: string, fields: Partial<FlowVariable> = {}): FlowVariable => ({
  path,
  origin: "node",
  makers: ["n_form"],
  readers: [],
  secret: false,
  visible: true,
  local: false,
  type: undefined,
  ...fields,
})
const reader = { node: "n_create", setting: "/username" }
const names: Readonly<Record<string, string>> = { n_form: "Sign in", n_create: "Create the account" }
const nameOf = (id: string) => names[id] ?? id

test("a variable is found by its path, and by the nodes that make or read it", () => {
  const variables = [variable("form.email", { readers: [reader] }), variable("attempts", { makers: ["n_count"] })]
  const found = (search: string) =>
    foundVariables({ variables, search, nameOf, unusedOnly: false }).map(({ path }) => path)
  assert.deepEqual(found("EMAIL"), ["form.email"])
  assert.deepEqual(found("account"), ["form.email"])
  assert.deepEqual(found(""), ["form.email", "attempts"])
})

test("what is read whole is used field by field, and a name is used by what is read below it", () => {
  const whole = [variable("form.email"), variable("form", { readers: [reader] })]
  assert.equal(
    whole.some((each) => isUnused(each, whole)),
    false,
  )
  const below = [variable("answer"), variable("answer.json", { readers: [reader] })]
  assert.equal(
    below.some((each) => isUnused(each, below)),
    false,
  )
})

test("what the system sets is never unused", () => {
  const variables = [variable("request.ip", { origin: "system", makers: [] }), variable("form.phone")]
  assert.deepEqual(
    foundVariables({ variables, search: "", nameOf, unusedOnly: true }).map(({ path }) => path),
    ["form.phone"],
  )
})
