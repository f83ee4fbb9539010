import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret, type JsonObject, type ValueObject } from "@gatewright/flow"
import { playFlow } from "../testing/play-flow.ts"

const answer = async (response: JsonObject, client: ValueObject) => {
  const words = {
    category: "api",
    type: "api",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess", { response }] },
    links: ["start.next > end"],
  } as const
  return (await playFlow(words, { client })).end
}

test("a secret is never part of an answer", async () => {
  const fields = [
    { name: "password", value: "{{client.password}}" },
    { name: "all", value: "{{client}}" },
    { name: "text", value: "is {{client.password}}" },
  ]
  const client = { password: new Secret("hunter2") }
  for (const type of ["json", "form"]) {
    const end = await answer({ body: { type, fields } }, client)
    assert.doesNotMatch(JSON.stringify(end), /hunter2/)
  }
  const text = await answer({ body: { type: "text", text: "{{client}} {{client.password}}" } }, client)
  assert.doesNotMatch(JSON.stringify(text), /hunter2/)
})

test("a value can't end a header and begin another one", async () => {
  const end = await answer({ headers: [{ name: "X", value: "{{client.x}}" }] }, { x: "a\r\nSet-Cookie: b=c" })
  assert.equal(end?.outcome, "failure")
  assert.doesNotMatch(JSON.stringify(end), /b=c/)
})
