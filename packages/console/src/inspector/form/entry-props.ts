import type { HTMLAttributes } from "react"
import type { FieldProps } from "./field-props.ts"
import type { FormField } from "./form-field.ts"

/** What an entry of a list is given. */
export interface EntryProps<Item extends FormField = FormField> extends Omit<FieldProps, "field"> {
  readonly item: Item
  readonly index: number
  readonly count: number
  /** What the handle does. */
  readonly handle: Omit<HTMLAttributes<HTMLButtonElement>, "color">
  /** How it is shown while one is dragged. */
  readonly mark: "dragged" | "before" | "after" | undefined
  /** Why its name is doubtful. */
  readonly doubt: string | undefined
  readonly onMove: (to: number) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}
