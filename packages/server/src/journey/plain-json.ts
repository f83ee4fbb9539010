import type { Json } from "@gatewright/flow"

/** Levels of lists and objects: what has more can't be walked by everything that keeps a run. */
const deepest = 64

/** Whether a body is JSON that a run can keep: not nested deep, and without the key that means something to the host. */
export const isPlainJson = (value: unknown, levels = deepest): value is Json => {
  if (typeof value !== "object" || value === null) return value !== undefined
  if (levels === 0 || Object.hasOwn(value, "__proto__")) return false
  return Object.values(value).every((part) => isPlainJson(part, levels - 1))
}
