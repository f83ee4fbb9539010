import { byCodeUnit } from "./by-code-unit.ts"

/**
 * Writes a value as JSON: strings and numbers as `JSON.stringify` writes them (ECMA-262 section 25.5.2), lines that end
 * with LF, `indent` spaces a level; on one line without white space where `indent` is 0.
 *
 * Keys are written as they stand in the object, with the exception that makes a writer of our own necessary: JavaScript
 * moves keys such as `10` to the front, in order of their number. Only free-form objects have such keys, and the keys of
 * free-form objects are in order of code units, so these are put in that order again. Where no object has such keys,
 * `JSON.stringify` writes the same text.
 */
export const writeJson = (value: unknown, indent = 0): string =>
  hasNumbersAsKeys(value)
    ? write(value, indent === 0 ? "" : "\n", { step: " ".repeat(indent), colon: indent === 0 ? ":" : ": " })
    : JSON.stringify(value, undefined, indent)

/** Whether JavaScript may have moved a key of one of the objects: it stands first then. */
const hasNumbersAsKeys = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return false
  if (Array.isArray(value)) return value.some(hasNumbersAsKeys)
  return startsWithDigit(firstKeyOf(value)) || Object.values(value).some(hasNumbersAsKeys)
}

/** Not with `Object.keys`: a stranger's object may have hundreds of thousands. */
const firstKeyOf = (value: object): string => {
  for (const key in value) return key
  return ""
}

/** Puts the text together piece by piece: joining lists of pieces takes almost twice as long. */
const write = (value: unknown, line: string, style: Style): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const inner = line + style.step
  let text = ""
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    for (const item of items) text += (text === "" ? "[" : ",") + inner + write(item, inner, style)
    return text === "" ? "[]" : `${text}${line}]`
  }
  for (const [key, item] of fieldsOf(value)) {
    text += (text === "" ? "{" : ",") + inner + JSON.stringify(key) + style.colon + write(item, inner, style)
  }
  return text === "" ? "{}" : `${text}${line}}`
}

interface Style {
  readonly step: string
  readonly colon: string
}

const fieldsOf = (object: object): readonly (readonly [string, unknown])[] => {
  const fields: [string, unknown][] = Object.entries(object)
  const [first] = fields
  return first !== undefined && startsWithDigit(first[0]) ? fields.toSorted(([a], [b]) => byCodeUnit(a, b)) : fields
}

const startsWithDigit = (key: string): boolean => key >= "0" && key < ":"
