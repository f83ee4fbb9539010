import { equal } from "node:assert/strict"
import { test } from "node:test"
import { type Marking, markedOption, steppedOption } from "./marked-option.ts"

const options = (...values: readonly string[]) => values.map((value) => ({ value }))
const marked = (values: readonly string[], marking: Marking, chosen?: string) =>
  markedOption({ options: options(...values), marking, chosen })?.value
const pressed = (values: readonly string[], marking: Marking, by: 1 | -1, chosen?: string): Marking =>
  steppedOption({
    options: options(...values),
    marking,
    marked: markedOption({ options: options(...values), marking, chosen }),
    by,
  })

const still: Marking = { by: "nothing" }

test("nothing is marked until somebody types or presses an arrow", () => {
  equal(marked(["a", "b"], still, "b"), undefined)
  equal(marked(["a", "b"], { by: "typing", typed: " " }), undefined)
})

test("typing marks the first that is found, now and once others are", () => {
  const typing: Marking = { by: "typing", typed: "b" }
  equal(marked(["a", "b"], typing), "a")
  equal(marked(["b"], typing), "b")
  equal(marked([], typing), undefined)
})

test("the first arrow marks what is chosen, else the first, also where the options come only after it", () => {
  equal(marked(["a", "b"], pressed(["a", "b"], still, 1, "b"), "b"), "b")
  equal(marked(["a", "b"], pressed(["a", "b"], still, 1)), "a")
  equal(marked(["a", "b"], pressed([], still, 1)), "a")
})

test("further arrows go on, and around the ends", () => {
  const first: Marking = { by: "arrows", at: "a" }
  equal(marked(["a", "b", "c"], pressed(["a", "b", "c"], first, 1)), "b")
  equal(marked(["a", "b", "c"], pressed(["a", "b", "c"], first, -1)), "c")
  equal(marked(["a", "b", "c"], pressed(["a", "b", "c"], { by: "arrows", at: "c" }, 1)), "a")
})

test("what is marked stays marked when the options come anew in another order", () => {
  const second = pressed(["a", "b"], { by: "typing", typed: "x" }, 1)
  equal(marked(["a", "b"], second), "b")
  equal(marked(["b", "c", "a"], second), "b")
  equal(marked(["c", "a"], second), "c")
})
