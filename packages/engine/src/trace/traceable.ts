import { isList, Secret, type Value, type ValueObject } from "@gatewright/flow"
import type { SecretsAtHand } from "./secrets-at-hand.ts"

const longestText = 2000
const longestList = 100
const deepest = 6

type Hidden = Pick<SecretsAtHand, "masked">

/** Variables as a trace may hold them (P4.3): no secret, nothing long, nothing deep. What is fine stays the same object. */
export const traceable = (variables: ValueObject, hidden: Hidden): ValueObject => safeObject(variables, 0, hidden)

/** A text without the secrets that a run has had, of which a trace holds no more than the beginning. */
export const traceableText = (text: string, hidden: Hidden): string => hidden.masked(text, longestText)

const safe = (value: Value, depth: number, hidden: Hidden): Value => {
  if (typeof value === "string") return traceableText(value, hidden)
  if (typeof value === "number") return safeNumber(value, hidden)
  if (typeof value !== "object" || value === null) return value
  if (value instanceof Secret) return value.toString()
  if (depth >= deepest) return "…"
  return isList(value) ? safeList(value, depth, hidden) : safeObject(value, depth, hidden)
}

/** A code that was typed is a secret as a number, too. */
const safeNumber = (value: number, hidden: Hidden): Value => {
  const text = String(value)
  const masked = hidden.masked(text, longestText)
  return masked === text ? value : masked
}

const safeList = (list: readonly Value[], depth: number, hidden: Hidden): readonly Value[] => {
  const items = list.slice(0, longestList).map((item) => safe(item, depth + 1, hidden))
  if (list.length > longestList) return [...items, "…"]
  return items.every((item, index) => item === list[index]) ? list : items
}

const safeObject = (object: ValueObject, depth: number, hidden: Hidden): ValueObject => {
  let changed = false
  const entries: [string, Value][] = []
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (value === undefined) continue
    if (entries.length === longestList) return Object.fromEntries([...entries, ["…", "…"]])
    const kept = safe(value, depth + 1, hidden)
    const name = traceableText(key, hidden)
    changed ||= kept !== value || name !== key
    entries.push([name, kept])
  }
  return changed ? Object.fromEntries(entries) : object
}
