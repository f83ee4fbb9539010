import assert from "node:assert/strict"
import test from "node:test"
import { lastTenant } from "./last-tenant.ts"

test("without a memory, or without storage at all, the first tenant is taken", () => {
  assert.equal(lastTenant([{ id: "acme" }, { id: "other" }]), "acme")
  assert.equal(lastTenant([]), undefined)
})
