import { TextInput } from "@mantine/core"
import { useState } from "react"
import { words } from "../words.ts"
import { storedNumber } from "./changed-value.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { NumberField } from "./form-field.ts"
import { inputProps } from "./label-props.ts"
import { textOf } from "./schema-parts.ts"
import { useDraftText } from "./use-draft-text.ts"

/** A number. What is no number is not taken over, and said so. */
export const NumberInput = ({ field, pointer, value, onChange }: FieldProps<NumberField>) => {
  const { problemAt } = useFormSurroundings()
  const [wrong, setWrong] = useState(false)
  const { text, type, leave } = useDraftText(textOf(value), (typed) => {
    const number = storedNumber(typed.trim(), field.integer)
    setWrong(number === null)
    if (number !== null) onChange(pointer, number)
  })
  const refused = { severity: "error", message: words.number[field.integer ? "integer" : "any"] } as const
  return (
    <TextInput
      {...inputProps(field, wrong ? refused : problemAt(pointer))}
      inputMode={field.integer ? "numeric" : "decimal"}
      placeholder={textOf(field.fallback)}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}
