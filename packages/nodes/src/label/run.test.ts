import assert from "node:assert/strict"
import { test } from "node:test"
import { playFlow } from "../testing/play-flow.ts"

test("a Label that a link leads to goes on", async () => {
  const { end } = await playFlow({
    nodes: { start: ["flow.start"], place: ["flow.label", { name: "here" }], end: ["flow.endSuccess", {}] },
    links: ["start.next > place", "place.next > end"],
  })
  assert.equal(end?.outcome, "success")
})
