import assert from "node:assert/strict"
import { test } from "node:test"
import { playFlow } from "../testing/play-flow.ts"

test("a run goes on at the Label of that name, from several places", async () => {
  const words = {
    nodes: {
      start: ["flow.start"],
      ask: [
        "frontend.message",
        {
          buttons: [
            { id: "a", label: "A" },
            { id: "b", label: "B" },
          ],
        },
      ],
      fromA: ["flow.goTo", { label: "the end" }],
      fromB: ["flow.goTo", { label: "the end" }],
      place: ["flow.label", { name: "the end" }],
      end: ["flow.endSuccess", {}],
    },
    links: ["start.next > ask", "ask.a > fromA", "ask.b > fromB", "place.next > end"],
  } as const
  for (const action of ["a", "b"]) {
    const ended = await (await playFlow(words)).answer(action)
    assert.equal(ended.end?.outcome, "success")
  }
})

test("a run can go back to a page", async () => {
  const page = await playFlow({
    nodes: {
      start: ["flow.start"],
      place: ["flow.label", { name: "page" }],
      ask: ["frontend.message", { title: "Page", buttons: [{ id: "again", label: "Again" }] }],
      back: ["flow.goTo", { label: "page" }],
    },
    links: ["start.next > place", "place.next > ask", "ask.again > back"],
  })
  const again = await page.answer("again")
  assert.equal(again.outcome.kind, "show")
  assert.equal(again.screen.title, page.screen.title)
})

test("a name that no Label has fails the run", async () => {
  const { end, world } = await playFlow({
    nodes: { start: ["flow.start"], away: ["flow.goTo", { label: "Out" }], place: ["flow.label", { name: "out" }] },
    links: ["start.next > away"],
  })
  assert.equal(end?.outcome, "failure")
  assert.equal(world.logs[0]?.code, "engine.unknown-label")
})
