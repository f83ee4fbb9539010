import { Input } from "@mantine/core"
import { storedText } from "./changed-value.ts"
import { CodeEditor } from "./CodeEditor.tsx"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { TextField } from "./form-field.ts"
import { labelProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"
import { useDraftText } from "./use-draft-text.ts"

/** JavaScript for the sandbox. */
export const CodeField = ({ field, pointer, value, onChange }: FieldProps<TextField>) => {
  const { problemAt, variables } = useFormSurroundings()
  const { text, type, leave } = useDraftText(isText(value) ? value : "", (typed) =>
    onChange(pointer, storedText(field, typed)),
  )
  return (
    <Input.Wrapper {...labelProps(field, problemAt(pointer))} labelElement="div">
      <CodeEditor
        value={text}
        language="javascript"
        label={field.title}
        variables={variables}
        onChange={type}
        onBlur={leave}
      />
    </Input.Wrapper>
  )
}
