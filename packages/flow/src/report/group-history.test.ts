import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { groupHistory, type HistoryEntry } from "./group-history.ts"

const minute = 60_000

const entry = (revision: number, fields: Partial<HistoryEntry> = {}): HistoryEntry => ({
  revision,
  by: "anna",
  at: revision * minute,
  note: "",
  version: null,
  action: "saved",
  isLive: false,
  published: [],
  approved: [],
  activeRuns: 0,
  ...fields,
})

const numbers = (...entries: readonly HistoryEntry[]): readonly (readonly number[])[] =>
  groupHistory(entries).map(({ revisions }) => revisions.map(({ revision }) => revision))

test("saves of one person within ten minutes are one group, newest first", () => {
  assert.deepEqual(numbers(entry(1), entry(2), entry(3)), [[3, 2, 1]])
  assert.deepEqual(numbers(entry(1, { action: "configured" }), entry(2)), [[2, 1]])
})

test("a group spans ten minutes and no more", () => {
  assert.deepEqual(numbers(entry(1), entry(11)), [[11, 1]])
  assert.deepEqual(numbers(entry(1), entry(6), entry(12)), [[12, 6], [1]])
})

test("another person and another line begin groups of their own, lines also where they alternate", () => {
  assert.deepEqual(numbers(entry(1), entry(2, { by: "ben" }), entry(3)), [[3], [2], [1]])
  assert.deepEqual(numbers(entry(1), entry(2, { version: "v" }), entry(3)), [[3, 1], [2]])
})

const apart: Readonly<Record<string, Partial<HistoryEntry>>> = {
  "has a note": { note: "Before the audit" },
  "is live": { isLive: true },
  "was published": { published: [{}] },
  "was approved": { approved: [{}] },
  "still has runs": { activeRuns: 1 },
  "was imported": { action: "imported" },
  "was restored": { action: "restored" },
}

for (const [what, fields] of Object.entries(apart)) {
  test(`a revision that ${what} stays apart`, () => {
    assert.deepEqual(numbers(entry(1), entry(2, fields), entry(3)), [[3], [2], [1]])
  })
}

test("every revision is in exactly one group, whatever the order of the list", () => {
  const entries = fc.uniqueArray(
    fc
      .record({ revision: fc.nat(50), by: fc.constantFrom("anna", "ben"), version: fc.constantFrom(null, "v") })
      .map(({ revision, ...fields }) => entry(revision, fields)),
    { selector: ({ revision }) => revision },
  )
  fc.assert(
    fc.property(entries, (all) => {
      const groups = groupHistory(all)
      assert.deepEqual(
        groups.flatMap(({ revisions }) => revisions).toSorted((a, b) => a.revision - b.revision),
        all.toSorted((a, b) => a.revision - b.revision),
      )
      for (const { newest, revisions } of groups) assert.equal(newest, revisions[0])
      assert.deepEqual(groups, groupHistory(all.toReversed()))
    }),
  )
})
