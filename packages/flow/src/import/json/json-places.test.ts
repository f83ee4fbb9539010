import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { jsonAt } from "../../document/json-at.ts"
import type { Json } from "../../document/json.ts"
import { pathOf, pointerOf } from "../../document/pointer.ts"
import { arbitraryJson } from "../../testing/arbitrary-document.ts"
import { jsonPlaces } from "./json-places.ts"
import { tokenAt } from "./tokens.ts"

const text = '{ "a": [1, {"b/~": true}], "c": "x" }'

test("values and keys are found by pointer", () => {
  const places = jsonPlaces(text, ["/a/1/b~1~0", "/c"])
  assert.deepEqual(places.get("/a/1/b~1~0"), { value: text.indexOf("true"), key: text.indexOf('"b/~"') })
  assert.deepEqual(places.get("/c"), { value: text.indexOf('"x"'), key: text.indexOf('"c"') })
})

test("all that a value lies in is found with it", () => {
  const places = jsonPlaces(text, ["/a/1/b~1~0"])
  assert.deepEqual([...places.keys()].toSorted(), ["", "/a", "/a/1", "/a/1/b~1~0"])
})

test("what is not there is left out", () => {
  assert.deepEqual([...jsonPlaces(text, ["/a/2", "/d/e", "/c/x"]).keys()].toSorted(), ["", "/a", "/c"])
})

test("every value of any JSON stands where its pointer is said to lead", () => {
  fc.assert(
    fc.property(arbitraryJson, (json) => {
      const written = JSON.stringify(json, null, 1)
      const pointers = pointersIn(json)
      const places = jsonPlaces(written, pointers)
      for (const pointer of pointers) {
        const place = places.get(pointer)
        assert.ok(place)
        const value = jsonAt(json, pathOf(pointer) ?? [])
        const { start, end } = tokenAt(written, place.value)
        assert.equal(start, place.value)
        if (typeof value !== "object" || value === null) assert.deepEqual(JSON.parse(written.slice(start, end)), value)
      }
    }),
  )
})

const pointersIn = (json: Json, path: readonly string[] = []): readonly string[] => [
  pointerOf(path),
  ...(typeof json === "object" && json !== null
    ? Object.entries(json).flatMap(([key, value]) => pointersIn(value ?? null, [...path, key]))
    : []),
]
