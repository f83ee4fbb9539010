import type { Json } from "@gatewright/flow"

/** Levels of lists and objects: what has more can't be walked by everything that keeps a run. */
const deepest = 64

/** Whether a body is JSON that a run can keep. */
export const isShallowJson = (value: unknown, levels = deepest): value is Json => {
  if (typeof value !== "object" || value === null) return value !== undefined
  return levels > 0 && Object.values(value).every((part) => isShallowJson(part, levels - 1))
}
