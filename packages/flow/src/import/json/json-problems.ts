import type { Problem } from "../../problem.ts"
import { abridged } from "../../words.ts"
import { firstProblems } from "../first-problems.ts"
import { faultSentence } from "./fault-sentence.ts"
import { jsonEvents, type JsonEvent } from "./json-events.ts"
import { maxDepth, maxParts } from "./json-limits.ts"
import { keepsDigits, shortestLossy } from "./keeps-digits.ts"
import { atPlace, textPlaces } from "./text-place.ts"

/**
 * All that keeps a text from being read as JSON without loss, in the order of the text (SPEC 4.4, 4.5). It ends where
 * the text stops being JSON, gets too deep or has too much in it; the first 20 are told, and how many more there are.
 */
export const jsonProblems = (text: string, most: number = maxParts): readonly Problem[] => {
  const placeAt = textPlaces(text)
  return firstProblems(findingsIn(text, most), ({ code, offset, sentenceOf }) => {
    const at = placeAt(offset)
    return { code, severity: "error", message: atPlace(at, sentenceOf()), at }
  })
}

interface Finding {
  readonly code: string
  readonly offset: number
  /** Made for those that are told: there may be millions. */
  readonly sentenceOf: () => string
}

/** An object or array that is open: its keys up to here, the last of them, and the key that it is the value of. */
interface Frame {
  readonly keys: Set<string>
  readonly under: string | undefined
  key: string | undefined
}

function* findingsIn(text: string, most: number): Generator<Finding, void, undefined> {
  const open: Frame[] = []
  let values = 0
  for (const event of jsonEvents(text)) {
    if (event.kind === "open" || event.kind === "scalar") {
      values += 1
      if (values > most) return yield { code: "import.too-many", offset: event.offset, sentenceOf: () => tooMany(most) }
    }
    if (event.kind === "open") {
      if (open.length === maxDepth)
        return yield { code: "import.too-deep", offset: event.offset, sentenceOf: () => tooDeep }
      open.push({ keys: new Set(), under: open.at(-1)?.key, key: undefined })
    } else if (event.kind === "close") {
      open.pop()
    }
    const finding = findingAt(event, text, open.at(-1))
    if (finding) yield { ...finding, offset: event.offset }
  }
}

const findingAt = (event: JsonEvent, text: string, frame: Frame | undefined): Omit<Finding, "offset"> | undefined => {
  switch (event.kind) {
    case "open":
    case "close":
      return undefined
    case "key":
      return frame && keyFinding(event.key, frame)
    case "scalar":
      return event.what === "number" && event.end - event.offset > shortestLossy
        ? numberFinding(text.slice(event.offset, event.end))
        : undefined
    case "fault":
      return { code: "import.not-json", sentenceOf: () => faultSentence(text, event) }
  }
}

const keyFinding = (key: string, frame: Frame): Omit<Finding, "offset"> | undefined => {
  const again = frame.keys.has(key)
  frame.keys.add(key)
  frame.key = key
  if (key === "__proto__" || (key === "prototype" && frame.under === "constructor")) {
    return {
      code: "import.unsafe-key",
      sentenceOf: () => `the key "${key}" is refused because it could change other objects than this one. Remove it.`,
    }
  }
  return again
    ? {
        code: "import.duplicate-key",
        sentenceOf: () => `the key "${abridged(key)}" stands twice in one object. Keep the one that is meant.`,
      }
    : undefined
}

const numberFinding = (number: string): Omit<Finding, "offset"> | undefined =>
  keepsDigits(number)
    ? undefined
    : {
        code: "import.lossy-number",
        sentenceOf: () =>
          `the number ${abridged(number)} would lose digits: it would become ${Number(number)}. Write it as a text in quotation marks, or with fewer digits.`,
      }

const tooDeep = `objects and arrays lie in each other more than ${maxDepth} deep. No flow needs that; the file may be damaged.`

const tooMany = (most: number): string =>
  `the file holds more than ${most.toLocaleString("en")} values up to here. No flow needs that; the file may be damaged.`
