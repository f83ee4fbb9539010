import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import { Secret, type Value, type ValueObject } from "@gatewright/flow"
import { play } from "../testing/play.ts"
import { smallCompiled } from "../testing/small-flow.ts"
import { secretsAtHand } from "./secrets-at-hand.ts"
import { traceable as traceableWith } from "./traceable.ts"

const traceable = (variables: ValueObject) => traceableWith(variables, secretsAtHand([]))

const values = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 8, withCrossShrink: true },
    fc.constantFrom<Value>(null, true, 3, "text"),
    fc.constant(0).map(() => new Secret("hidden")),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
  ),
})).value

const holdsSecret = (value: unknown): boolean =>
  value instanceof Secret || (typeof value === "object" && value !== null && Object.values(value).some(holdsSecret))

describe("traceable", () => {
  it("R7.2 lets no secret through, however deep it is", () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), values), (variables) => !holdsSecret(traceable(variables))))
  })

  it("R7.2 says that there was a secret", () => {
    assert.deepEqual(traceable({ form: { password: new Secret("hidden"), name: "Ada" } }), {
      form: { password: "[secret]", name: "Ada" },
    })
  })

  it("R7.2 cuts what is long or deep", () => {
    const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } }
    assert.deepEqual(traceable(deep), { a: { b: { c: { d: { e: { f: "…" } } } } } })
    const { text, list } = traceable({ text: "x".repeat(5000), list: Array.from({ length: 500 }, () => 0) })
    assert.equal(typeof text === "string" && text.length, 2001)
    assert.equal(Array.isArray(list) && list.length, 101)
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, index]))
    assert.equal(Object.keys(traceable(many)).length, 101)
  })

  it("R7.2 copies nothing that is fine", () => {
    const variables = { a: 1, list: ["x", { b: null }] }
    assert.equal(traceable(variables), variables)
  })

  it("R7.2 keeps a secret of the run out of its trace", async () => {
    const compiled = smallCompiled({
      tracking: "always",
      nodes: { form: {}, hide: {}, set: { name: "copy", value: "{{hidden}}" }, end: {} },
      links: ["form.submit > hide", "hide.next > set", "set.next > end"],
    })
    const { state } = await (await play({ compiled })).answer("submit", { name: "correct horse" })
    const steps = state.trace.filter(({ node }) => node !== "form")
    assert.ok(steps.some(({ set }) => set?.["copy"] === "[secret]"))
    assert.equal(steps.some(holdsSecret), false)
    assert.equal(JSON.stringify(steps).includes("correct horse"), false)
  })
})
