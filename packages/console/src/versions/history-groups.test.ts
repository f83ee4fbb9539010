import assert from "node:assert/strict"
import test from "node:test"
import type { RevisionRow } from "@gatewright/server/contract"
import { historyGroups } from "./history-groups.ts"

const row = (revision: number, part: Partial<RevisionRow> = {}): RevisionRow => ({
  revision,
  digest: "",
  by: "Ada",
  at: new Date(Date.UTC(2026, 0, 1, 12, revision)).toISOString(),
  note: "",
  action: "saved",
  version: null,
  isLive: false,
  published: [],
  approved: [],
  activeRuns: 0,
  ...part,
})

const numbers = (rows: readonly RevisionRow[]) =>
  historyGroups(rows).map(({ revisions }) => revisions.map(({ revision }) => revision))

test("saves of one person in a short time are one entry, with the newest in front", () => {
  assert.deepEqual(numbers([row(4), row(3), row(2)]), [[4, 3, 2]])
})

test("another person, a note and a pause begin a new entry", () => {
  assert.deepEqual(numbers([row(4), row(3, { by: "Bob" }), row(2)]), [[4], [3], [2]])
  assert.deepEqual(numbers([row(3), row(2, { note: "Why" })]), [[3], [2]])
  assert.deepEqual(numbers([row(30), row(2)]), [[30], [2]])
})

test("saves of a version in between do not part those of the draft", () => {
  assert.deepEqual(numbers([row(4), row(3, { version: "version_a" }), row(2)]), [[4, 2], [3]])
})

test("what runs or ran is never hidden in an entry", () => {
  assert.deepEqual(numbers([row(4), row(3, { isLive: true }), row(2)]), [[4], [3, 2]])
})
