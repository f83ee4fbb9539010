import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { Secret, type ValueObject } from "@gatewright/flow"
import { nodeTools } from "./node-tools.ts"
import { progressOf } from "./progress.ts"
import { defaultLimits } from "../run/limits.ts"
import { play } from "../testing/play.ts"
import { smallCompiled } from "../testing/small-flow.ts"

const source = "<b>{{name}}</b> {{mail.token}}"

/** The tools of a run that has these variables. */
const toolsWith = async (variables: ValueObject) => {
  const compiled = smallCompiled({
    nodes: { form: { title: source }, set: { name: "copy", value: "{{password}}" }, check: { when: "name == 'Ada'" } },
  })
  const { state, world } = await play({ compiled })
  return nodeTools(
    progressOf({
      state: { ...state, variables },
      levels: [{ compiled, node: undefined }],
      ports: world.ports,
      limits: defaultLimits,
    }),
  )
}

describe("nodeTools", () => {
  it("R2.3 hands out copies of the variables, which a node can't change in the run", async () => {
    const tools = await toolsWith({ name: "Ada" })
    const copy: Record<string, unknown> = tools.variables()
    copy["name"] = "Eve"
    assert.equal(tools.variable("name"), "Ada")
    assert.notEqual(tools.variables(), tools.variables())
  })

  it("knows no variable that nobody wrote", async () => {
    const { variable } = await toolsWith({})
    assert.equal(variable("toString"), undefined)
    assert.equal(variable("__proto__"), undefined)
  })

  it("shows a template variables that it alone sees, and escapes what is put in", async () => {
    const { text } = await toolsWith({ name: "<Ada>" })
    assert.equal(text(source), "<b><Ada></b> ")
    assert.equal(text(source, { variables: { mail: { token: "t1" } } }), "<b><Ada></b> t1")
    const escape = (put: string) => put.replaceAll("<", "&lt;")
    assert.equal(text(source, { escape }), "<b>&lt;Ada></b> ")
  })

  it("keeps the type of a single value: a secret stays one", async () => {
    const password = new Secret("hidden")
    const { value, text } = await toolsWith({ password })
    assert.equal(value("{{password}}"), password)
    assert.throws(() => text("{{password}}"), /not a setting/)
  })

  it("R6.8 throws where a condition can't be tested", async () => {
    const condition = "name == 'Ada'"
    assert.equal((await toolsWith({ name: "Ada" })).test(condition), true)
    const { test } = await toolsWith({})
    assert.throws(() => test(condition), { name: "NodeFailure" })
  })
})
