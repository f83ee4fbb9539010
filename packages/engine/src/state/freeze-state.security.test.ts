import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { Secret } from "@gatewright/flow"
import { freezeState } from "./freeze-state.ts"
import { open, play, seal } from "../testing/play.ts"
import { smallCompiled } from "../testing/small-flow.ts"
import { thawState } from "./thaw-state.ts"

const { state: plain } = await play({ compiled: smallCompiled({ nodes: { form: {} } }) })

describe("freezeState", () => {
  it("R8.2 leaves no secret in the text", async () => {
    const { state } = await play({ compiled: smallCompiled({ nodes: { end: { session: "session-token" } } }) })
    const secret = new Secret("correct horse")
    const user = { id: "u", username: "ada", status: "active", attributes: { pin: secret } } as const
    const text = freezeState({ ...state, user, variables: { form: { password: secret } } }, seal)
    assert.equal(text.includes("correct horse"), false)
    assert.equal(text.includes("session-token"), false)
    assert.equal(text.split("[secret]").length, 4)
  })

  it("R8.3 refuses the secrets of another run", () => {
    const one = JSON.parse(freezeState({ ...plain, variables: { a: new Secret("mine") } }, seal))
    const other = JSON.parse(freezeState({ ...plain, id: "other", variables: { a: new Secret("theirs") } }, seal))
    assert.equal(thawState(JSON.stringify({ ...one, secrets: other.secrets }), open), undefined)
  })

  it("R8.3 takes a variable that says [secret], or looks like a sealed one, for what it is", () => {
    const variables = { a: "[secret]", secrets: { paths: [["variables", "a"]], sealed: seal('["x","y"]') } }
    const read = thawState(freezeState({ ...plain, variables }, seal), open)
    assert.deepEqual(read?.variables, variables)
  })
})
