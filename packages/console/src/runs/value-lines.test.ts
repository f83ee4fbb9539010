import assert from "node:assert/strict"
import { test } from "node:test"
import { valueLines } from "./value-lines.ts"

test("objects are told field by field, everything else as it is", () =>
  assert.deepEqual(valueLines({ name: "a", value: { b: { c: 1 }, d: [{ e: 2 }], f: {}, g: null } }), [
    { name: "a.b.c", value: 1 },
    { name: "a.d", value: [{ e: 2 }] },
    { name: "a.f", value: {} },
    { name: "a.g", value: null },
  ]))
