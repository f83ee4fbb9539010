import type { FormField } from "./form-field.ts"
import { words } from "../words.ts"

/** Label, help and error of an input, the same for every kind. */
export const labelProps = (field: FormField, error: string | undefined) => ({
  label: field.title,
  ...(field.description !== "" && { description: field.description }),
  ...(error !== undefined && { error }),
  ...(field.needed && { title: words.needed }),
})
