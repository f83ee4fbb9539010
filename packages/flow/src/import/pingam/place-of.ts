import type { JsonObject } from "../../document/json.ts"
import { farthestCoordinate, type Position } from "../../document/layout.ts"
import { fieldOf } from "./json-parts.ts"

/** A place in whole units, where both coordinates are numbers that a document can hold. */
export const placeOf = (entry: JsonObject): Position | undefined => {
  const x = coordinate(fieldOf(entry, "x"))
  const y = coordinate(fieldOf(entry, "y"))
  return x === undefined || y === undefined ? undefined : { x, y }
}

const coordinate = (value: unknown): number | undefined => {
  if (typeof value !== "number" || !(Math.abs(value) <= farthestCoordinate)) return undefined
  // `-0` would be written as `0` and not be the same value after reading.
  return Math.round(value) || 0
}
