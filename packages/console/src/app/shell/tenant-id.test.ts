import assert from "node:assert/strict"
import test from "node:test"
import { tenantIdOf, tenantIdProblem } from "./tenant-id.ts"

test("an id is made of a name: no accents, hyphens for everything else", () => {
  assert.equal(tenantIdOf("Città di Forlì, S.p.A."), "citta-di-forli-s-p-a")
})

test("an id that is made of a long name ends with a letter or digit and is short enough", () => {
  const id = tenantIdOf(`${"a".repeat(39)} b`)
  assert.equal(id, "a".repeat(39))
  assert.equal(tenantIdProblem(id), undefined)
})

test("a word that the server needs is refused", () => {
  assert.match(tenantIdProblem("console") ?? "", /own addresses/)
})

test("capitals and outer hyphens are refused with what is allowed", () => {
  assert.match(tenantIdProblem("-Acme") ?? "", /lower-case/)
})
