import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret, type Json, type ValueObject } from "@gatewright/flow"
import { visitNode } from "../testing/visit-node.ts"

const setVariable = (value: string, type = "any", client: ValueObject = {}) =>
  visitNode("server.setVariables", { variables: [{ name: "x", value, type }] }, { client })

const set = async (value: string, type?: string, client?: ValueObject) => {
  const { left, variables } = await setVariable(value, type, client)
  return left === "next" ? variables["x"] : left
}

test("an expression keeps its type, and a text is a text", async () => {
  assert.equal(await set("{{ 1 + 1 }}"), 2)
  assert.deepEqual(await set("{{ client.list }}", "any", { list: [1, "a"] }), [1, "a"])
  assert.equal(await set("{{ client.name }}!", "any", { name: "Ada" }), "Ada!")
})

test("a counter counts from nothing", async () => {
  assert.equal(await set("{{ client.attempts + 1 }}", "number"), 1)
  assert.equal(await set("{{ client.attempts + 1 }}", "number", { attempts: 1 }), 2)
})

test("a value is read as the type that is asked for", async () => {
  const cases: readonly (readonly [source: string, type: string, value: Json])[] = [
    [" 1.5 ", "number", 1.5],
    ["{{ 5 }}", "text", "5"],
    [" a ", "text", " a "],
    ["true", "boolean", true],
    ["", "boolean", false],
    ['{"a": [1, null]}', "json", { a: [1, null] }],
    ["{{ client.missing }}", "number", null],
  ]
  for (const [source, type, value] of cases) assert.deepEqual(await set(source, type), value, `${source} as ${type}`)
})

test("a value that can't be read as its type leaves by Failure, with a sentence, and sets nothing", async () => {
  for (const [source, type] of [
    ["many", "number"],
    ["", "number"],
    ["yes", "boolean"],
    ["{a}", "json"],
  ] as const) {
    const visit = await setVariable(source, type)
    assert.equal(visit.left, "failure")
    assert.deepEqual(visit.variables, {})
    assert.equal(visit.said, "Something did not work here. Please try again later.")
    assert.equal(visit.world.logs.at(-1)?.message, `The value of x can't be read as ${type}.`)
  }
})

test("a secret stays one", async () => {
  const value = await set("{{ client.password }}", "any", { password: new Secret("s3cret") })
  assert.ok(value instanceof Secret)
  assert.equal(value.reveal(), "s3cret")
})

test("variables are set from what was there before, so that two can be swapped", async () => {
  const { variables } = await visitNode(
    "server.setVariables",
    {
      variables: [
        { name: "a", value: "{{ client.b }}" },
        { name: "b", value: "{{ client.a }}" },
      ],
    },
    { client: { a: 1, b: 2 } },
  )
  assert.deepEqual(variables, { a: 2, b: 1 })
})
