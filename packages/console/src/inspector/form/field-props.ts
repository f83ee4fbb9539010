import type { Json } from "@gatewright/flow"
import type { FormField } from "./form-field.ts"

/**
 * Takes the new value of the setting at a pointer; `undefined` takes the setting away.
 *
 * @param label what undo calls it; by its title where it is left out
 */
export type ChangeSetting = (pointer: string, value: Json | undefined, label?: string) => void

/** What the input of a setting is given. `value` is what stands in the node, whether it fits or not. */
export interface FieldProps<Field extends FormField = FormField> {
  readonly field: Field
  readonly pointer: string
  readonly value: Json | undefined
  readonly onChange: ChangeSetting
}
