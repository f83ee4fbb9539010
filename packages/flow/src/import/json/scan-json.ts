import { maxDepth, maxParts } from "./json-limits.ts"
import { keepsDigits, shortestLossy } from "./keeps-digits.ts"

/** What one pass over a text tells, if it is JSON. */
export interface JsonScan {
  /** How many members all its objects have. */
  readonly members: number
  /** Whether a key is written with an escape. */
  readonly escapedKeys: boolean
}

/** Looks at a text once; `undefined` where it has too much in it, is too deep, or a number would lose digits. */
export const scanJson = (text: string, most: number = maxParts): JsonScan | undefined => {
  let members = 0
  let values = 0
  let depth = 0
  let escapedKeys = false
  let escape = text.indexOf("\\")
  let start = 0
  let end = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === space || code === newline || code === comma) continue
    if (code === quote) {
      start = at
      end = endOfString(text, at)
      at = end
      values += 1
    } else if (code === colon) {
      members += 1
      if (escape !== -1 && escape < start) escape = text.indexOf("\\", start)
      escapedKeys ||= escape !== -1 && escape < end
    } else if (code === openBrace || code === openBracket) {
      values += 1
      depth += 1
      if (depth > maxDepth || values - members > most) return undefined
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1
    } else if (code === minus || isDigit(code)) {
      const after = endOfNumber(text, at)
      if (after - at > shortestLossy && !keepsDigits(text.slice(at, after))) return undefined
      at = after - 1
      values += 1
    } else if (code === startOfTrue || code === startOfFalse || code === startOfNull) {
      values += 1
    }
  }
  // Keys were counted as the texts that they are.
  return values - members > most ? undefined : { members, escapedKeys }
}

const newline = 0x0a
const space = 0x20
const quote = 0x22
const comma = 0x2c
const plus = 0x2b
const minus = 0x2d
const point = 0x2e
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const exponent = 0x65
const startOfFalse = 0x66
const startOfNull = 0x6e
const startOfTrue = 0x74
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

/** Where what looks like a number ends: most are short, so that a loop is faster than a regular expression. */
const endOfNumber = (text: string, start: number): number => {
  let end = start + 1
  for (let code = text.charCodeAt(end); isOfNumber(code); code = text.charCodeAt(end)) end += 1
  return end
}

const isOfNumber = (code: number): boolean =>
  isDigit(code) || code === point || code === minus || code === plus || (code | 0x20) === exponent
