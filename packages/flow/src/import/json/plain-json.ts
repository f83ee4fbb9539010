import { isJsonArray, isJsonObject, type Json } from "../../document/json.ts"
import { maxDepth, maxMembers } from "./json-limits.ts"
import { keepsDigits } from "./keeps-digits.ts"
import { isUnsafe } from "./unsafe-key.ts"

/**
 * Parses JSON at the speed of the machine's own parser and proves that nothing was lost on the way; `undefined` means
 * that a closer look is needed.
 *
 * `JSON.parse` takes the last of two equal keys, rounds numbers and takes any depth (RFC 8259 sections 4, 6 and 9 let
 * it). So one pass over the text counts the members of all objects and looks at long numbers and at the depth, and one
 * walk over the value counts the members that are left: where a key stood twice, there are fewer.
 */
export const plainJson = (text: string): { readonly json: Json } | undefined => {
  const members = membersIn(text)
  if (members === undefined) return undefined
  const json = parsed(text)
  return json !== undefined && membersOf(json) === members ? { json } : undefined
}

const parsed = (text: string): Json | undefined => {
  try {
    const json: Json = JSON.parse(text)
    return json
  } catch {
    return undefined
  }
}

/** The number of members in a text, if it is JSON; `undefined` where they are too many or too deep or a number loses digits. */
const membersIn = (text: string): number | undefined => {
  let members = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === space || code === newline || code === comma) continue
    if (code === quote) {
      at = endOfString(text, at)
    } else if (code === colon) {
      members += 1
      if (members > maxMembers) return undefined
    } else if (code === openBrace || code === openBracket) {
      depth += 1
      if (depth > maxDepth) return undefined
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1
    } else if (code === minus || isDigit(code)) {
      const end = endOfNumber(text, at)
      if (mayLoseDigits(text.slice(at, end))) return undefined
      at = end - 1
    }
  }
  return members
}

const newline = 0x0a
const space = 0x20
const quote = 0x22
const comma = 0x2c
const minus = 0x2d
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Where a string that starts at `start` has its closing quote: the first with an even number of backslashes before it. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (text.charCodeAt(before) === backslash) before -= 1
    if ((end - before) % 2 === 1) return end
  }
  return text.length
}

const endOfNumber = (text: string, start: number): number => {
  afterNumber.lastIndex = start
  afterNumber.test(text)
  return afterNumber.lastIndex
}

const afterNumber = /[-+.0-9eE]+/y

/** A number of up to 15 digits that is neither huge nor tiny keeps them all (IEEE 754 binary64). */
const mayLoseDigits = (number: string): boolean =>
  (number.length > 15 || /[eE][+-]?[0-9]{3}/.test(number)) && !keepsDigits(number)

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
