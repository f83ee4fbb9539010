/** Whether two JSON values are the same. The order of keys means nothing, a key without a value is no key. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]))
  }
  const there = new Map<string, unknown>(definedEntries(b))
  const here = definedEntries(a)
  return here.length === there.size && here.every(([key, value]) => there.has(key) && sameJson(value, there.get(key)))
}

const definedEntries = (object: object): readonly [string, unknown][] =>
  Object.entries(object).filter(([, value]) => value !== undefined)
