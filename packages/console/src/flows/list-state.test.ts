import assert from "node:assert/strict"
import test from "node:test"
import { filteredBy, isFiltered, listStateOf, queryOf, sortedBy } from "./list-state.ts"

/** What of a state reaches the address: what is undefined does not. */
const told = (state: object): unknown => JSON.parse(JSON.stringify(state))

test("what makes no sense in the address is left out", () => {
  assert.deepEqual(
    told(listStateOf({ sort: "colour", order: "up", page: -3, size: 7, status: "broken", search: "", other: 1 })),
    {},
  )
})

test("a search for digits arrives as a number and is a text again", () => {
  assert.deepEqual(told(listStateOf({ search: 42 })), { search: "42" })
})

test("the list starts with what was changed last, 25 rows", () => {
  assert.deepEqual(told(queryOf("all", {})), { sort: "changedAt", order: "desc", page: 1, size: 25 })
})

test("a category is asked for unless it is the view over all of them", () => {
  assert.equal(queryOf("admin", {}).category, "admin")
  assert.equal(queryOf("all", {}).category, undefined)
})

test("a column sorts upwards at first, then downwards, and back to the first page", () => {
  const once = sortedBy({ page: 3, search: "a" }, "name")
  assert.deepEqual(told(once), { search: "a", sort: "name", order: "asc" })
  assert.deepEqual(told(sortedBy(once, "name")), { search: "a", sort: "name", order: "desc" })
})

test("the last change sorts downwards at first", () => {
  assert.equal(sortedBy({ sort: "name" }, "changedAt").order, "desc")
})

test("a filter starts at the first page and an empty one is gone", () => {
  assert.deepEqual(told(filteredBy({ page: 2, type: "login", sort: "name" }, { type: undefined, tag: "mfa" })), {
    sort: "name",
    tag: "mfa",
  })
  assert.equal(isFiltered(filteredBy({ search: "x" }, { search: "" })), false)
})
