import * as fc from "fast-check"
import { isJsonArray, isJsonObject, type Json } from "../document/json.ts"
import { withJsonAt } from "../document/json-at.ts"
import { arbitraryJson } from "./arbitrary-document.ts"

/** A change somewhere in some bytes. */
export const arbitraryByteEdit: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
  .record({
    at: fc.nat(),
    remove: fc.nat(4),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 3 }),
      fc.string({ maxLength: 2 }).map((text) => new TextEncoder().encode(text)),
    ),
  })
  .map(({ at, remove, insert }) => (bytes: Uint8Array) => {
    const from = at % (bytes.length + 1)
    const rest = bytes.subarray(from + remove)
    const edited = new Uint8Array(from + insert.length + rest.length)
    edited.set(bytes.subarray(0, from))
    edited.set(insert, from)
    edited.set(rest, from + insert.length)
    return edited
  })

const someValue: fc.Arbitrary<Json> = fc.oneof(
  arbitraryJson,
  fc.constantFrom<Json>("a", "n_a", "__proto", "flow_a", "en", "\0", "", -1, 0, 1, 2, 1.5, 1e300, {}, [], [{}], null),
)

/** A change of one value somewhere in JSON: replaced, taken away, or with a field or an item more. */
export const arbitraryJsonEdit: fc.Arbitrary<(json: Json) => Json> = fc
  .record({
    at: fc.nat(),
    value: fc.option(someValue, { nil: undefined }),
    field: fc.constantFrom(undefined, "x-a", "name", "id", "children", "a b", "-", "compact", "outputs"),
  })
  .map(({ at, value, field }) => (json: Json) => {
    const paths = pathsIn(json)
    const path = paths[at % paths.length] ?? []
    return withJsonAt(json, field === undefined ? path : [...path, field], value) ?? json
  })

const pathsIn = (json: Json, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(isJsonArray(json) || isJsonObject(json)
    ? Object.entries(json).flatMap(([step, value]) => pathsIn(value ?? null, [...path, step]))
    : []),
]
