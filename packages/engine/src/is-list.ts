import type { Value } from "@gatewright/flow"

/** Tells a list from the other values: `Array.isArray` alone does not see readonly lists. */
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)
