import assert from "node:assert/strict"
import test from "node:test"
import { timeAgo } from "./time-ago.ts"

const now = Date.parse("2026-11-22T12:00:00Z")

test("the largest unit that fits is told", () => {
  assert.equal(timeAgo("2026-11-22T09:30:00Z", now), "2 hr. ago")
  assert.equal(timeAgo("2026-11-21T09:00:00Z", now), "yesterday")
})

test("less than a minute is just now, and so is a time ahead of this clock", () => {
  assert.equal(timeAgo("2026-11-22T11:59:30Z", now), "just now")
  assert.equal(timeAgo("2026-11-22T12:05:00Z", now), "just now")
})
