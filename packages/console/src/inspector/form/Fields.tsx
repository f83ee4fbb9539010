import type { Json } from "@gatewright/flow"
import { drawnFields } from "./drawn-fields.ts"
import type { ChangeSetting } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { FormField } from "./form-field.ts"
import styles from "./form.module.css"

/** The fields of an object, one below the other. */
export const Fields = ({
  fields,
  pointer,
  value,
  changeIn,
}: {
  readonly fields: readonly FormField[]
  /** Of the object; empty for the settings themselves. */
  readonly pointer: string
  readonly value: Json | undefined
  /** Takes the changes of a field, by its key. */
  readonly changeIn: (key: string) => ChangeSetting
}) => {
  const { Field, place, problemBelow } = useFormSurroundings()
  return (
    <div className={styles["fields"]}>
      {drawnFields({ fields, value, pointer, place, problemBelow }).map((drawn) => (
        <Field key={drawn.field.key} {...drawn} onChange={changeIn(drawn.field.key)} />
      ))}
    </div>
  )
}
