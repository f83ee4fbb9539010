import { ExpressionFailure } from "./evaluation.ts"
import { isList, isMap, type Value } from "./value.ts"

const maxParts = 1_000_000
const maxDepth = 200

/**
 * Refuses a value that is too large to be written down. The parts of a list may be one and the same list, so that a short
 * expression can make a value that is small in memory and endless on paper.
 */
export const measured = (value: Value | undefined): Value | undefined => {
  let left = maxParts
  const visit = (part: Value | undefined, depth: number): void => {
    left -= typeof part === "string" ? 1 + (part.length >> 4) : 1
    if (left < 0 || depth > maxDepth) throw new ExpressionFailure("The result is too large.")
    if (isList(part)) for (const item of part) visit(item, depth + 1)
    else if (isMap(part)) for (const item of Object.values(part)) visit(item, depth + 1)
  }
  if (typeof value === "object" && value !== null) visit(value, 0)
  return value
}
