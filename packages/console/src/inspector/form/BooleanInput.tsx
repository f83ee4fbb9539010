import { Switch } from "@mantine/core"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { BooleanField } from "./form-field.ts"
import { labelProps } from "./label-props.ts"

/** Yes or no. */
export const BooleanInput = ({ field, pointer, value, onChange }: FieldProps<BooleanField>) => {
  const { problemAt } = useFormSurroundings()
  return (
    <Switch
      {...labelProps(field, problemAt(pointer))}
      checked={(value ?? field.fallback) === true}
      onChange={(event) => onChange(pointer, event.currentTarget.checked)}
    />
  )
}
