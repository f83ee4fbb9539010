import { Textarea, TextInput } from "@mantine/core"
import type { ReactNode } from "react"
import { wordsOf } from "../../canvas/words-of.ts"
import { storedText } from "./changed-value.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { TextField as Field } from "./form-field.ts"
import styles from "./form.module.css"
import { labelProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"
import { useDraftText } from "./use-draft-text.ts"

/** Expressions and names are read letter by letter: they stand in letters of one width. */
const exact = new Set(["condition", "variable", "output", "value"])

/** A text, a template, an expression or a name. Templates grow with what is typed. */
export const TextField = ({ field, pointer, value, onChange }: FieldProps<Field>) => {
  const { problemAt, texts } = useFormSurroundings()
  const stored = isText(value) ? value : isText(field.fallback) ? field.fallback : ""
  const { text, type, leave } = useDraftText(stored, (typed) => onChange(pointer, storedText(field, typed)))
  const props = {
    ...labelProps(field, problemAt(pointer)),
    value: text,
    onBlur: leave,
    spellCheck: field.kind === "text" || field.kind === "template",
    // A text that names words is read as people will see it.
    inputContainer: (input: ReactNode) => (
      <>
        {input}
        {text.includes("$t(") && <p className={styles["inWords"]}>“{wordsOf(texts)(text)}”</p>}
      </>
    ),
    ...(exact.has(field.kind) && { classNames: { input: styles["exact"] ?? "" } }),
  }
  return field.kind === "variable" || field.kind === "output" || (field.kind === "text" && !field.multiline) ? (
    <TextInput {...props} onChange={(event) => type(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...props}
      onChange={(event) => type(event.currentTarget.value)}
      autosize
      minRows={field.multiline ? 3 : 1}
      maxRows={14}
    />
  )
}
