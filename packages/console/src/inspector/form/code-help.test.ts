import assert from "node:assert/strict"
import test from "node:test"
import { CompletionContext } from "@codemirror/autocomplete"
import { javascript } from "@codemirror/lang-javascript"
import { EditorState } from "@codemirror/state"
import type { FlowVariable } from "@gatewright/flow"
import { completionsAt, faultsIn } from "./code-help.ts"

const stateOf = (doc: string) => EditorState.create({ doc, extensions: [javascript()] })
const offered = (source: string, variables: readonly FlowVariable[], outputs: readonly string[]) =>
  completionsAt(new CompletionContext(stateOf(source), source.length, false), { variables, outputs })
const variable = (path: string, secret = false): FlowVariable => ({
  path,
  origin: "node",
  makers: [],
  readers: [],
  secret,
  visible: true,
  local: false,
  type: undefined,
})

test("a line that can't be read is told, and the body of a function is one that can", () => {
  assert.deepEqual(faultsIn(stateOf('const a = 1\nreturn exit("success", { a })\n')), [])
  const [fault] = faultsIn(stateOf("const a = 1\nconst = 2\n"))
  assert.match(fault?.message ?? "", /Line 2/)
})

test("variables are completed behind their name, and secrets are none of a script's", () => {
  const source = "const a = variables.fo"
  const found = offered(source, [variable("form.email"), variable("form.password", true)], [])
  assert.deepEqual(
    found?.options.map(({ label }) => label),
    ["form.email"],
  )
})

test("inside of exit the outputs of the node are offered, and a statement that leaves by each", () => {
  const labels = (source: string) => offered(source, [], ["risky", "failure"])?.options.map(({ label }) => label)
  assert.deepEqual(labels('return exit("ri'), ["risky", "failure"])
  assert.ok(labels("ret")?.includes('return exit("risky", {})'))
  assert.equal(labels("form.ema"), undefined)
})
