import { lazy, Suspense } from "react"
import { isDrawn } from "./changed-value.ts"
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

/** The input of any setting, by its kind. Settings that don't matter in the flow's category and type are not drawn. */
export const FieldInput = (props: FieldProps) => {
  const { place } = useFormSurroundings()
  return isDrawn(props.field, place) ? <Suspense>{inputOf(props)}</Suspense> : null
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
