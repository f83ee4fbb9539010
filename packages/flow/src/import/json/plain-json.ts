import { isJsonArray, isJsonObject, type Json } from "../../document/json.ts"
import { buildJson } from "./build-json.ts"
import { scanJson } from "./scan-json.ts"
import { isUnsafe } from "./unsafe-key.ts"

/**
 * Parses JSON at the speed of the machine's own parser and proves that nothing was lost on the way; `undefined` means
 * that a closer look is needed.
 *
 * `JSON.parse` takes the last of two equal keys, rounds numbers and takes any depth (RFC 8259 sections 4, 6 and 9 let
 * it). So one pass over the text counts the members of all objects and looks at long numbers and at the depth, and one
 * walk over the value counts the members that are left: where a key stood twice, there are fewer. In V8 it also takes some
 * keys with escapes for other keys (see `parseFlow`), so that a text with such keys is read without it.
 */
export const plainJson = (text: string, most?: number): { readonly json: Json } | undefined => {
  const scan = scanJson(text, most)
  if (scan === undefined) return undefined
  const json = scan.escapedKeys ? buildJson(text) : parsed(text)
  return json !== undefined && membersOf(json) === scan.members ? { json } : undefined
}

const parsed = (text: string): Json | undefined => {
  try {
    const json: Json = JSON.parse(text)
    return json
  } catch {
    return undefined
  }
}

/** The number of members of all objects in a value; not a number where one of them is unsafe. */
const membersOf = (value: Json): number => {
  let members = 0
  if (isJsonArray(value)) {
    for (const item of value) if (typeof item === "object") members += membersOf(item)
  } else if (isJsonObject(value)) {
    if (isUnsafe(value)) return Number.NaN
    const items = Object.values(value)
    members += items.length
    for (const item of items) if (typeof item === "object") members += membersOf(item)
  }
  return members
}
