import { TextInput } from "@mantine/core"
import type { ReactNode } from "react"
import { words } from "../words.ts"
import { storedText } from "./changed-value.ts"
import { ExpressionArea } from "./ExpressionArea.tsx"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { TextField as Field } from "./form-field.ts"
import styles from "./form.module.css"
import { inputProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"
import { TextButton } from "./TextButton.tsx"
import { useDraftText } from "./use-draft-text.ts"
import { valuePreview } from "./value-preview.ts"

/** Expressions and names are read letter by letter: they stand in letters of one width. */
const exact = new Set(["condition", "variable", "output", "value"])

/** A text, a template, an expression or a name. Templates grow with what is typed, and show what they give. */
export const TextField = ({ field, pointer, value, onChange }: FieldProps<Field>) => {
  const { problemAt, texts, variables, linked } = useFormSurroundings()
  const stored = isText(value) ? value : isText(field.fallback) ? field.fallback : ""
  const { text, type, leave } = useDraftText(stored, (typed) => onChange(pointer, storedText(field, typed)))
  const isTemplate = field.kind === "template" || field.kind === "value"
  const preview = isTemplate ? valuePreview({ source: text, kind: field.kind, texts, variables }) : undefined
  const props = {
    ...inputProps(field, problemAt(pointer)),
    onBlur: leave,
    spellCheck: field.kind === "text" || field.kind === "template",
    ...(exact.has(field.kind) && { classNames: { input: styles["exact"] ?? "" } }),
  }
  // Links leave by the id of an output: it stays while there is one, and the label is what people change.
  const leadsTo = field.kind === "output" ? linked.get(stored) : undefined
  if (leadsTo !== undefined)
    return (
      <TextInput
        {...props}
        value={text}
        readOnly
        inputContainer={(input: ReactNode) => (
          <>
            {input}
            <p className={styles["help"]}>{words.outputLinked(leadsTo)}</p>
          </>
        )}
      />
    )
  if (field.kind === "variable" || field.kind === "output" || (field.kind === "text" && !field.multiline))
    return <TextInput {...props} value={text} onChange={(event) => type(event.currentTarget.value)} />
  return (
    <ExpressionArea
      {...props}
      text={text}
      onText={type}
      isCondition={field.kind === "condition"}
      minRows={field.multiline ? 3 : 1}
      {...(field.kind === "template" && {
        rightSection: <TextButton title={field.title} pointer={pointer} text={text} />,
        rightSectionProps: { className: styles["textButton"] ?? "" },
      })}
      inputContainer={(input: ReactNode) => (
        <>
          {input}
          {preview && (
            <p className={styles["inWords"]}>
              “{preview.text}” <span>{preview.type}</span>
            </p>
          )}
        </>
      )}
    />
  )
}
