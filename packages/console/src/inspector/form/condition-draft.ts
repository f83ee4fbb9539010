import {
  conditionRows,
  type ConditionGroup,
  type ConditionRow,
  isConditionGroup,
  noValue,
  takesValue,
} from "@gatewright/flow"

/** A new row, to be filled in. */
export const newRow: ConditionRow = { variable: "", comparison: "==", value: noValue }

/** Whether every row has what it needs, so that the condition can be written. */
export const isWhole = ({ rows }: ConditionGroup): boolean =>
  rows.every((row) => (isConditionGroup(row) ? row.rows.length > 0 && isWhole(row) : isFilled(row)))

const isFilled = ({ variable, comparison, value }: ConditionRow): boolean => {
  if (!isPath(variable)) return false
  return !takesValue(comparison) || value.kind !== "variable" || isPath(value.path)
}

/** A path that the expression language reads as one; words of its own, such as `true`, are none. */
const isPath = (path: string): boolean => {
  const [only, ...others] = conditionRows(path)?.rows ?? []
  return only !== undefined && others.length === 0 && !isConditionGroup(only) && only.comparison === "isTrue"
}
