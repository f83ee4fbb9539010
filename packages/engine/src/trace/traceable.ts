import { isList, Secret, type Value, type ValueObject } from "@gatewright/flow"

const longestText = 2000
const longestList = 100
const deepest = 6

/** Variables as a trace may hold them (P4.3): no secret, nothing long, nothing deep. What is fine stays the same object. */
export const traceable = (variables: ValueObject): ValueObject => safeObject(variables, 0)

/** A text of which a trace holds no more than the beginning. */
export const traceableText = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText)}…` : text

const safe = (value: Value, depth: number): Value => {
  if (typeof value === "string") return traceableText(value)
  if (typeof value !== "object" || value === null) return value
  if (value instanceof Secret) return value.toString()
  if (depth >= deepest) return "…"
  return isList(value) ? safeList(value, depth) : safeObject(value, depth)
}

const safeList = (list: readonly Value[], depth: number): readonly Value[] => {
  const items = list.slice(0, longestList).map((item) => safe(item, depth + 1))
  if (list.length > longestList) return [...items, "…"]
  return items.every((item, index) => item === list[index]) ? list : items
}

const safeObject = (object: ValueObject, depth: number): ValueObject => {
  let changed = false
  const entries: [string, Value][] = []
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (value === undefined) continue
    if (entries.length === longestList) return Object.fromEntries([...entries, ["…", "…"]])
    const kept = safe(value, depth + 1)
    changed ||= kept !== value
    entries.push([key, kept])
  }
  return changed ? Object.fromEntries(entries) : object
}
