import type { Json } from "@gatewright/flow"

/** Levels of lists and objects: what has more can't be walked by everything that keeps a run. */
const deepest = 64

/** Reads JSON; `undefined` where it is none, is nested too deep, or holds a key that means something to the host. */
export const readJson = (text: string): Json | undefined => {
  try {
    const json: Json = JSON.parse(text)
    return isUsable(json, deepest) ? json : undefined
  } catch {
    return undefined
  }
}

const isUsable = (json: Json | undefined, levels: number): boolean => {
  if (typeof json !== "object" || json === null) return true
  if (levels === 0) return false
  return Object.entries(json).every(
    ([key, part]: [string, Json | undefined]) => key !== "__proto__" && isUsable(part, levels - 1),
  )
}
