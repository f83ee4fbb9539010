import assert from "node:assert/strict"
import { test } from "node:test"
import { fullTime } from "../app/ui/time-ago.ts"
import { backupTime } from "./backup-time.ts"
import { sizeText } from "./size-text.ts"

test("the name of a backup tells when it was made", () => {
  assert.equal(backupTime("2026-11-22T020304Z.bundle.json"), fullTime("2026-11-22T02:03:04Z"))
  assert.equal(backupTime("other"), "other")
})

test("sizes are told in the largest unit that fits", () => {
  assert.equal(sizeText(0), "0 B")
  assert.equal(sizeText(999), "999 B")
  assert.equal(sizeText(1_234), "1.2 kB")
  assert.equal(sizeText(4_000_000), "4 MB")
  assert.equal(sizeText(12_345_678_901_234), "12,346 GB")
})
