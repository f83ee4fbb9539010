import { equal } from "node:assert/strict"
import { test } from "node:test"
import { check, type FlowNode, newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { settingOfProblem } from "./setting-of-problem.ts"

/** What is told of the setting at a pointer, where something is wrong with it. */
const toldOf = (settings: FlowNode["settings"], pointer: string) => {
  const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
  const nodes = [{ id: "n_form", type: "frontend.form", version: 1, name: "Credentials", settings }]
  const document = { ...empty, flow: { ...empty.flow, nodes } }
  const problem = check(document, { catalogue }).find(({ at }) => at?.setting === pointer)
  if (!problem) throw new Error(`nothing is wrong with ${pointer}`)
  return settingOfProblem(problem, { document, catalogue })
}

test("a setting in a list is told by the names that the form shows, and by no technical one", () => {
  const elements = [
    { kind: "text", text: "Hello" },
    { kind: "text", text: "{{" },
  ]
  equal(toldOf({ title: "Sign in", elements }, "/elements/1/text"), "Elements › 2 › Text")
})

test("a setting that the sentence names is not told again", () => {
  equal(toldOf({ title: "{{", elements: [] }, "/title"), undefined)
})
