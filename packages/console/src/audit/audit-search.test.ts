import assert from "node:assert/strict"
import { test } from "node:test"
import { auditQueryOf, auditSearchOf, isFiltered } from "./audit-search.ts"

test("what makes no sense in an address is left out", () => {
  const search = auditSearchOf({ by: "", action: 7, from: "yesterday", until: "2026-13-40", page: "x" })
  assert.deepEqual(JSON.parse(JSON.stringify(search)), { action: "7" })
})

test("days are whole, the last one included", () => {
  const { from, until } = auditQueryOf({ from: "2026-11-22", until: "2026-11-22" })
  assert.equal(Date.parse(until ?? "") - Date.parse(from ?? ""), 86_400_000 - 1)
})

test("an address without filters narrows nothing", () => {
  assert.equal(isFiltered(auditSearchOf({})), false)
  assert.equal(isFiltered(auditSearchOf({ by: "AR" })), true)
})
