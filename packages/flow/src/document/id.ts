import { patterned } from "./patterned.ts"

/**
 * Ids of nodes, notes and groups: letters, digits and `_ . : -`, at most 200 characters; opaque and case-sensitive.
 * Ids are keys of objects, so the one name that is not a plain key of an object in JavaScript is no id.
 */
export const elementId = patterned(
  /^(?!__proto__$)[A-Za-z0-9_.:-]{1,200}$/,
  "it must have 1 to 200 of the characters A-Z a-z 0-9 _ . : -",
)

/** Ids of flows: `flow_` and at least one character of the same alphabet. */
export const flowId = patterned(
  /^flow_[A-Za-z0-9_.:-]{1,195}$/,
  "it must begin with flow_ and have 1 to 195 of the characters A-Z a-z 0-9 _ . : - after it",
)
