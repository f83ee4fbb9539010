import { isJsonObject } from "@gatewright/flow"
import { TextInput } from "@mantine/core"
import { IconKey, IconPlug } from "@tabler/icons-react"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { ReferenceField } from "./form-field.ts"
import styles from "./form.module.css"
import { labelProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"
import { useDraftText } from "./use-draft-text.ts"

/** The name of a secret or a connection. What it stands for belongs to the environment and is never in the flow. */
export const ReferenceInput = ({ field, pointer, value, onChange }: FieldProps<ReferenceField>) => {
  const { problemAt } = useFormSurroundings()
  const isSecret = field.kind === "secret"
  const name = isJsonObject(value) ? value[isSecret ? "$secret" : "$connection"] : undefined
  const { text, type, leave } = useDraftText(isText(name) ? name : "", (typed) => {
    const key = typed.trim()
    const reference = isSecret ? { $secret: key } : { $connection: key, kind: field.connection }
    onChange(pointer, key === "" ? undefined : reference)
  })
  const Icon = isSecret ? IconKey : IconPlug
  const props = labelProps(field, problemAt(pointer) ?? problemAt(`${pointer}/${isSecret ? "$secret" : "$connection"}`))
  return (
    <TextInput
      {...props}
      description={props.description ?? (isSecret ? words.secretHelp : words.connectionHelp(field.connection))}
      leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      spellCheck={false}
      classNames={{ input: styles["exact"] ?? "" }}
    />
  )
}
