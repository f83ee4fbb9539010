import assert from "node:assert/strict"
import { test } from "node:test"
import type { ValueObject } from "@gatewright/flow"
import { catalogue } from "../definitions.ts"
import { visitNode } from "../testing/visit-node.ts"

const cases = [
  { id: "few", when: "client.count < 3" },
  { id: "some", label: "Some", when: "client.count < 10" },
]

const decide = (client: ValueObject) => visitNode("decision.condition", { cases }, { client })

test("the first case that is true is taken", async () => {
  assert.equal((await decide({ count: 1 })).left, "few")
  assert.equal((await decide({ count: 5 })).left, "some")
})

test("where no case is true, the run goes on at Otherwise", async () => {
  assert.equal((await decide({ count: 10 })).left, "otherwise")
})

test("a condition that can't be tested fails the run closed", async () => {
  const { end, world } = await decide({})
  assert.equal(end?.outcome, "failure")
  assert.match(JSON.stringify(world.logs), /client.count/)
})

test("each case is an output with its label, and the last one is Otherwise", () => {
  const condition = catalogue.get("decision.condition")
  const outputs = condition?.outputs(condition.settings.parse({ cases }), { category: "custom", type: "Test" })
  assert.deepEqual(
    outputs?.map(({ id, label }) => [id, label]),
    [
      ["few", "few"],
      ["some", "Some"],
      ["otherwise", "Otherwise"],
    ],
  )
})

test("two cases with one output are refused, and so is one that is called otherwise", () => {
  const settings = catalogue.get("decision.condition")?.settings
  const refused = (ids: readonly string[]) =>
    settings?.safeParse({ cases: ids.map((id) => ({ id, when: "true" })) }).error?.issues.map(({ message }) => message)
  assert.deepEqual(refused(["a", "a"]), ["there is another output with the name a"])
  assert.deepEqual(refused(["otherwise"]), ["there is another output with the name otherwise"])
})
