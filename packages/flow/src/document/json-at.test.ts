import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { arbitraryJson } from "../testing/arbitrary-document.ts"
import { jsonAt, withJsonAt } from "./json-at.ts"
import { isJsonArray, isJsonObject, type Json } from "./json.ts"
import { pathOf, pointerOf } from "./pointer.ts"

test("a value that was put somewhere is found there", () => {
  const settings = { fields: [{ name: "username" }, { name: "password" }] }
  const changed = withJsonAt(settings, ["fields", "1", "name"], "pin")
  assert.deepEqual(changed, { fields: [{ name: "username" }, { name: "pin" }] })
  assert.equal(jsonAt(changed, ["fields", "1", "name"]), "pin")
})

test("what lies beside the path is shared", () => {
  const settings: Json = { kept: { deep: true }, changed: 1 }
  assert.equal(jsonAt(withJsonAt(settings, ["changed"], 2), ["kept"]), settings["kept"])
})

test("an item is added to a list after the last one only, and taken away from its end only", () => {
  assert.deepEqual(withJsonAt(["a"], ["1"], "b"), ["a", "b"])
  assert.deepEqual(withJsonAt(["a", "b"], ["1"], undefined), ["a"])
  assert.equal(withJsonAt(["a"], ["2"], "b"), undefined)
  assert.equal(withJsonAt(["a", "b"], ["0"], undefined), undefined)
  assert.equal(withJsonAt(["a", "b"], ["-1"], "c"), undefined)
  assert.equal(withJsonAt(["a", "b"], ["01"], "c"), undefined)
})

test("a path through what is not there leads nowhere", () => {
  assert.equal(withJsonAt({}, ["a", "b"], 1), undefined)
  assert.equal(withJsonAt({ a: "text" }, ["a", "length"], 1), undefined)
  assert.equal(jsonAt({}, ["constructor"]), undefined)
  assert.equal(withJsonAt({}, ["toString"], undefined), undefined)
})

test("a key called __proto__ is a key", () => {
  const changed = withJsonAt({}, ["__proto__"], { admin: true })
  assert.deepEqual(Object.keys(changed ?? {}), ["__proto__"])
  assert.equal(Object.getPrototypeOf(changed), Object.prototype)
})

test("a pointer and its path tell the same place, whatever the keys", () => {
  fc.assert(fc.property(fc.array(fc.string()), (path) => assert.deepEqual(pathOf(pointerOf(path)), path)))
})

test("what is no pointer has no path", () => {
  for (const text of ["a", "/~", "/~2", "a/b", " /a"]) assert.equal(pathOf(text), undefined)
})

test("every value of any JSON can be replaced at its pointer and be put back", () => {
  fc.assert(
    fc.property(arbitraryJson, (json) => {
      for (const path of paths(json)) {
        const changed = withJsonAt(json, path, "new")
        assert.equal(jsonAt(changed, path), "new")
        assert.equal(JSON.stringify(withJsonAt(changed ?? null, path, jsonAt(json, path))), JSON.stringify(json))
      }
    }),
  )
})

const paths = (json: Json | undefined, path: readonly string[] = []): readonly (readonly string[])[] => {
  const children = isJsonArray(json) ? [...json.entries()] : isJsonObject(json) ? Object.entries(json) : []
  return [path, ...children.flatMap(([step, child]) => paths(child, [...path, String(step)]))]
}
