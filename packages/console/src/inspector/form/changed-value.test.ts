import assert from "node:assert/strict"
import test from "node:test"
import { isDrawn, movedTo, placeAfter, storedNumber, storedText } from "./changed-value.ts"

test("an empty text is left out unless the setting is required or something else would count", () => {
  assert.equal(storedText({ required: false, fallback: undefined }, ""), undefined)
  assert.equal(storedText({ required: true, fallback: undefined }, ""), "")
  assert.equal(storedText({ required: false, fallback: "Retry" }, ""), "")
})

test("an empty number is left out, and what is no number is refused", () => {
  assert.equal(storedNumber("", true), undefined)
  assert.equal(storedNumber("12", true), 12)
  assert.equal(storedNumber("1.5", true), null)
  assert.equal(storedNumber("-", false), null)
})

test("an entry moves to another place and stays inside the list", () => {
  assert.deepEqual(movedTo(["a", "b", "c"], 2, 0), ["c", "a", "b"])
  assert.deepEqual(movedTo(["a", "b", "c"], 2, 3), ["a", "b", "c"])
})

test("every other entry is known where it is after a move", () => {
  const list = ["a", "b", "c", "d"]
  for (const from of list.keys()) {
    for (const to of list.keys()) {
      const moved = movedTo(list, from, to)
      for (const [index, item] of list.entries()) assert.equal(moved[placeAfter(index, from, to)], item)
    }
  }
})

test("a setting is drawn in the places that it names", () => {
  const api = { category: "api", type: "api" }
  assert.equal(isDrawn({ places: undefined }, api), true)
  assert.equal(isDrawn({ places: ["consent"] }, api), false)
  assert.equal(isDrawn({ places: ["authentication/login"] }, { category: "authentication", type: "login" }), true)
})
