import { lazy, Suspense, useEffect, useRef } from "react"
import { BooleanInput } from "./BooleanInput.tsx"
import { ChoiceInput } from "./ChoiceInput.tsx"
import type { FieldProps } from "./field-props.ts"
import { FlowInput } from "./FlowInput.tsx"
import { useFormSurroundings } from "./form-context.ts"
import { GroupInput } from "./GroupInput.tsx"
import { ListInput } from "./ListInput.tsx"
import { NumberInput } from "./NumberInput.tsx"
import { RecordInput } from "./RecordInput.tsx"
import { ReferenceInput } from "./ReferenceInput.tsx"
import { TextField } from "./TextField.tsx"
import { VariantInput } from "./VariantInput.tsx"

const ConditionInput = lazy(async () => ({ default: (await import("./ConditionInput.tsx")).ConditionInput }))
const CodeField = lazy(async () => ({ default: (await import("./CodeField.tsx")).CodeField }))
const JsonInput = lazy(async () => ({ default: (await import("./JsonInput.tsx")).JsonInput }))

/** The input of any setting, by its kind. It takes the focus when somebody goes to the setting. */
export const FieldInput = (props: FieldProps) => {
  const { goal } = useFormSurroundings()
  const isGoal = goal?.pointer === props.pointer
  return (
    <Suspense>
      {inputOf(props)}
      {isGoal && <Arrival goal={goal} />}
    </Suspense>
  )
}

/** Stands behind the input that somebody goes to, and gives it the focus once it is drawn. */
const Arrival = ({ goal }: { readonly goal: object }) => {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const before = place.current?.previousElementSibling
    const input = before?.querySelector<HTMLElement>("input, textarea, [contenteditable=true], button")
    input?.focus({ preventScroll: true })
    before?.scrollIntoView({ block: "center" })
  }, [goal])
  return <span ref={place} hidden />
}

const inputOf = ({ field, ...rest }: FieldProps) => {
  switch (field.kind) {
    case "text":
    case "template":
    case "value":
    case "variable":
    case "output":
      return <TextField field={field} {...rest} />
    case "condition":
      return <ConditionInput field={field} {...rest} />
    case "code":
      return <CodeField field={field} {...rest} />
    case "number":
      return <NumberInput field={field} {...rest} />
    case "boolean":
      return <BooleanInput field={field} {...rest} />
    case "choice":
      return <ChoiceInput field={field} {...rest} />
    case "secret":
    case "connection":
      return <ReferenceInput field={field} {...rest} />
    case "flow":
      return <FlowInput field={field} {...rest} />
    case "group":
      return <GroupInput field={field} {...rest} />
    case "list":
      return <ListInput field={field} {...rest} />
    case "record":
      return <RecordInput field={field} {...rest} />
    case "variants":
      return <VariantInput field={field} {...rest} />
    case "json":
      return <JsonInput field={field} {...rest} />
  }
}
