import { labelOf } from "../change/apply.ts"
import type { Operation } from "../change/operation.ts"

/** Several operations as one step of undo with that label; `undefined` where there are none. */
export const asOne = (label: string, operations: readonly Operation[]): Operation | undefined => {
  const [first, ...others] = operations
  if (!first) return undefined
  return others.length === 0 && labelOf(first) === label ? first : { kind: "batch", label, operations }
}
