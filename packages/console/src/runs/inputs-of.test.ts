import assert from "node:assert/strict"
import { test } from "node:test"
import { catalogue } from "@gatewright/nodes/definitions"
import { inputsOf } from "./inputs-of.ts"
import { newFlow, stepOf } from "./testing/small-run.ts"

const document = newFlow(["start", "message"], [], {
  message: {
    type: "frontend.message",
    settings: { title: "Hello {{form.name}} of {{ city }}, {{user.id}}", text: "{{form.missing}}" },
  },
})

const at = (index: number) => inputsOf(steps, { index, document, catalogue })

const steps = [
  stepOf({ set: { form: { name: "Ada", password: "[secret]" }, city: "Rome" } }),
  stepOf({ node: "message", type: "frontend.message", did: "showed" }),
  stepOf({ set: { city: "Paris" } }),
  stepOf({ node: "message", type: "frontend.message", visit: "answered" }),
]

test("a node reads what earlier steps had set", () => {
  assert.deepEqual(at(1), [
    { name: "form.name", value: "Ada" },
    { name: "city", value: "Rome" },
  ])
})

test("a later visit reads what was set meanwhile", () => assert.equal(at(3)[1]?.value, "Paris"))

test("a node that nobody knows reads nothing", () => assert.deepEqual(at(0), []))
