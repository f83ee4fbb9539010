import type { Json } from "@gatewright/flow"
import { Input } from "@mantine/core"
import { useState } from "react"
import { words } from "../words.ts"
import { CodeEditor } from "./CodeEditor.tsx"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { JsonField } from "./form-field.ts"
import { labelProps } from "./label-props.ts"
import { useDraftText } from "./use-draft-text.ts"

/** A setting that has no form of its own, as JSON. What is not valid JSON is not taken over, and said so. */
export const JsonInput = ({ field, pointer, value, onChange }: FieldProps<JsonField>) => {
  const { problemAt } = useFormSurroundings()
  const [wrong, setWrong] = useState(false)
  const { text, type, leave } = useDraftText(value === undefined ? "" : JSON.stringify(value, null, 2), (typed) => {
    const parsed = parsedJson(typed)
    setWrong(parsed === "wrong")
    if (parsed !== "wrong") onChange(pointer, parsed?.value)
  })
  return (
    <Input.Wrapper
      {...labelProps(field, wrong ? { severity: "error", message: words.badJson } : problemAt(pointer))}
      labelElement="div"
    >
      <CodeEditor value={text} language="json" label={field.title} onChange={type} onBlur={leave} />
    </Input.Wrapper>
  )
}

const parsedJson = (text: string): { readonly value: Json } | undefined | "wrong" => {
  if (text.trim() === "") return undefined
  try {
    const value: Json = JSON.parse(text)
    return { value }
  } catch {
    return "wrong"
  }
}
