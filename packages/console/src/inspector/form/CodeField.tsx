import { javascript } from "@codemirror/lang-javascript"
import { EditorState } from "@codemirror/state"
import { Input } from "@mantine/core"
import { useDeferredValue, useMemo } from "react"
import { storedText } from "./changed-value.ts"
import { CodeEditor } from "./CodeEditor.tsx"
import { faultsIn } from "./code-help.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { TextField } from "./form-field.ts"
import { labelProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"
import { useDraftText } from "./use-draft-text.ts"

/** JavaScript for the sandbox. The first line that can't be read is marked, and told below. */
export const CodeField = ({ field, pointer, value, onChange }: FieldProps<TextField>) => {
  const { problemAt, variables, outputs } = useFormSurroundings()
  const { text, type, leave } = useDraftText(isText(value) ? value : "", (typed) =>
    onChange(pointer, storedText(field, typed)),
  )
  const typed = useDeferredValue(text)
  const fault = useMemo(() => {
    const [first] = faultsIn(EditorState.create({ doc: typed, extensions: [javascript()] }))
    return first && ({ severity: "error", message: first.message } as const)
  }, [typed])
  const reach = useMemo(() => ({ variables, outputs }), [variables, outputs])
  return (
    <Input.Wrapper {...labelProps(field, problemAt(pointer) ?? fault)} labelElement="div">
      <CodeEditor value={text} language="javascript" label={field.title} reach={reach} onChange={type} onBlur={leave} />
    </Input.Wrapper>
  )
}
