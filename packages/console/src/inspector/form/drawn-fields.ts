import { isJsonObject, type FlowPlace, type Json, pointerOf } from "@gatewright/flow"
import { isDrawn } from "./changed-value.ts"
import type { FormField } from "./form-field.ts"

/** A field of an object, with its value there. */
export interface DrawnField {
  readonly field: FormField
  readonly pointer: string
  readonly value: Json | undefined
}

/**
 * The fields of an object that are drawn: those that matter in the flow's category, and while another setting has the value
 * that they go with. What somebody set, and what has a problem, is never hidden.
 */
export const drawnFields = ({
  fields,
  value,
  pointer,
  place,
  problemBelow,
}: {
  readonly fields: readonly FormField[]
  readonly value: Json | undefined
  readonly pointer: string
  readonly place: FlowPlace
  readonly problemBelow: (pointer: string) => unknown
}): readonly DrawnField[] => {
  const object = isJsonObject(value) ? value : {}
  const valueOf = (key: string) => object[key] ?? fields.find((field) => field.key === key)?.fallback
  return fields
    .map((field): DrawnField => ({
      field,
      pointer: `${pointer}${pointerOf([field.key])}`,
      value: object[field.key],
    }))
    .filter(({ field, pointer: at, value: own }) => {
      if (!isDrawn(field, place)) return false
      if (!field.when) return true
      const other = valueOf(field.when.setting)
      const isSet = own !== undefined && field.fallback === undefined && field.kind !== "group"
      return field.when.is.some((each) => each === other) || isSet || problemBelow(at) !== undefined
    })
}
