import assert from "node:assert/strict"
import { test } from "node:test"
import { catalogue } from "@gatewright/nodes/definitions"
import { stepWords } from "./step-words.ts"
import { newFlow, stepOf } from "./testing/small-run.ts"

const flow = newFlow(["ask", "gone"], [["ask", "submit", "gone"]], {
  ask: {
    type: "frontend.form",
    settings: { title: "Hi", elements: [{ kind: "button", id: "submit", label: "$t(go)t$" }] },
  },
})
const document = {
  ...flow,
  flow: { ...flow.flow, texts: { fallback: "en", languages: { en: { go: "Go on" } } } },
}

test("a step is told with the names of its flow, outputs in words", () => {
  const { name, type, did } = stepWords(stepOf({ node: "ask", output: "submit" }), { document, catalogue })
  assert.deepEqual([name, type, did], ["ask", "Form", "Left by Go on"])
})

test("a step of a flow that is not at hand is told by its ids", () => {
  const { name, type, did } = stepWords(stepOf({ node: "n_1", output: "next" }), { document: undefined, catalogue })
  assert.deepEqual([name, type, did], ["n_1", "small", "Left by next"])
})

test("a run that failed before its first node says so", () => {
  const { name, did } = stepWords(stepOf({ node: "", did: "failed", error: "No." }), { document, catalogue })
  assert.deepEqual([name, did], ["Before the first node", "Failed"])
})
