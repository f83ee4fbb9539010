import { Select } from "@mantine/core"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { ChoiceField } from "./form-field.ts"
import { inputProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"

/** One of several options. A value that is none of them is shown as it is, so that it can be seen and replaced. */
export const ChoiceInput = ({ field, pointer, value, onChange }: FieldProps<ChoiceField>) => {
  const { problemAt } = useFormSurroundings()
  const chosen = value ?? field.fallback
  const strange = isText(chosen) && !field.options.some((option) => option.value === chosen)
  const optional = !field.required && field.fallback === undefined
  return (
    <Select
      {...inputProps(field, problemAt(pointer))}
      data={[...field.options, ...(strange ? [{ value: chosen, label: chosen }] : [])]}
      value={isText(chosen) ? chosen : null}
      placeholder={words.choose}
      clearable={optional}
      onChange={(picked) => onChange(pointer, picked ?? undefined)}
    />
  )
}
