import { createElement } from "react"
import { words } from "../words.ts"
import { FieldProblemText } from "./FieldProblemText.tsx"
import type { FormField } from "./form-field.ts"
import type { FieldProblem } from "./problems-of-form.ts"

/** Label, help and problem of an input, the same for every kind. */
export const labelProps = (field: FormField, problem: FieldProblem | undefined) => ({
  label: field.title,
  ...(field.description !== "" && { description: field.description }),
  ...(problem !== undefined && { error: createElement(FieldProblemText, problem) }),
  ...(field.needed && { title: words.needed }),
})

/** The same for an input with a frame, which is red where the setting is wrong and not where it is only doubtful. */
export const inputProps = (field: FormField, problem: FieldProblem | undefined) => ({
  ...labelProps(field, problem),
  withErrorStyles: problem?.severity === "error",
})
