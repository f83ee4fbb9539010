/**
 * Why a schema shall not look at JSON, as the end of a sentence: it is deeper or holds more values than that. It is looked
 * through without a call for every level.
 */
export const tooMuch = (json: unknown, most: number): string | undefined => {
  let level: readonly unknown[] = [json]
  let values = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length
    if (depth > maxDepth) return `objects and lists lie in each other more than ${maxDepth} deep`
    if (values > most) return `it holds more than ${most.toLocaleString("en")} values`
    level = level.flatMap(partsOf)
  }
  return undefined
}

/** Files are at most 100 deep, and requests hold them. Whatever looks through a deeper one may end in an overflow of the stack. */
const maxDepth = 110

const partsOf = (value: unknown): readonly unknown[] =>
  typeof value !== "object" || value === null || value instanceof Uint8Array ? [] : Object.values(value)
