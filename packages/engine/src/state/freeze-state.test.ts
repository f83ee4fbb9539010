import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import { Secret, type ValueObject } from "@gatewright/flow"
import { freezeState } from "./freeze-state.ts"
import type { RunState } from "./run-state.ts"
import { open, play, seal } from "../testing/play.ts"
import { smallCompiled } from "../testing/small-flow.ts"
import { thawState } from "./thaw-state.ts"

const { state: plain } = await play({ compiled: smallCompiled({ nodes: { form: {} } }) })

/** A state with secrets shown, for `deepEqual` does not look into them. */
const shown = (value: unknown): unknown => {
  if (value instanceof Secret) return { revealed: value.reveal() }
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)]))
}

const withVariables = (variables: ValueObject): RunState => ({ ...plain, variables })

describe("freezeState and thawState", () => {
  it("R8.1 give the state back, whatever its variables are", () => {
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.string({ unit: "binary" }).map((text) => new Secret(text)),
        fc.array(tie("value")),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "secrets")), tie("value")),
      ),
    })).value
    fc.assert(
      fc.property(fc.dictionary(fc.string(), values), (variables) => {
        const state = withVariables(variables as ValueObject)
        const read = thawState(freezeState(state, seal), open)
        // JSON has no negative zero.
        assert.deepEqual(shown(read), shown(JSON.parse(JSON.stringify(shown(state)))))
      }),
    )
  })

  it("R8.1 give back a run that is over, with the token of the session that it made", async () => {
    const { state } = await play({ compiled: smallCompiled({ nodes: { end: { session: "token" } } }) })
    assert.deepEqual(shown(thawState(freezeState(state, seal), open)), shown(state))
  })

  it("R8.2 seal once for all secrets, and not at all without one", () => {
    const sealed: string[] = []
    const counting = (text: string) => {
      sealed.push(text)
      return seal(text)
    }
    freezeState(withVariables({ a: new Secret("one"), list: [{ b: new Secret("two") }] }), counting)
    assert.deepEqual(sealed, [JSON.stringify([plain.id, "one", "two"])])
    freezeState(plain, counting)
    assert.equal(sealed.length, 1)
  })

  it("R8.3 give nothing for another format, another key, or no JSON", () => {
    const text = freezeState(withVariables({ a: new Secret("one") }), seal)
    assert.equal(thawState(text.replace('"format":1', '"format":2'), open), undefined)
    assert.equal(thawState(text.slice(1), open), undefined)
    assert.equal(thawState("null", open), undefined)
    const wrongKey = () => {
      throw new Error("authentication failed")
    }
    assert.equal(thawState(text, wrongKey), undefined)
  })
})
