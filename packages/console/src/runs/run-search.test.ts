import assert from "node:assert/strict"
import { test } from "node:test"
import { isFiltered, runQueryOf, runSearchOf } from "./run-search.ts"

test("what makes no sense in an address is left out", () => {
  const search = runSearchOf({
    flow: "",
    status: "active",
    search: 7,
    from: "yesterday",
    until: "2026-13-40",
    page: "x",
  })
  assert.deepEqual(JSON.parse(JSON.stringify(search)), { search: "7" })
  assert.equal(isFiltered(search), true)
  assert.equal(isFiltered(runSearchOf({})), false)
})

test("days are whole, the last one included", () => {
  const { from, until } = runQueryOf({ from: "2026-11-22", until: "2026-11-22" })
  assert.equal(Date.parse(until ?? "") - Date.parse(from ?? ""), 86_400_000 - 1)
})

test("a revision narrows the runs of one flow", () => {
  const revisionIn = (search: Record<string, unknown>) => runSearchOf(search).revision
  assert.equal(revisionIn({ flow: "f", revision: "3" }), 3)
  assert.equal(revisionIn({ flow: "f", revision: 0 }), 0)
  for (const revision of ["", "-1", "1.5", "x"]) assert.equal(revisionIn({ flow: "f", revision }), undefined)
  assert.equal(revisionIn({ revision: 3 }), undefined)
})
