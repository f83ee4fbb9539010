import { isJsonObject, pointerOf } from "@gatewright/flow"
import type { ChangeSetting, FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { GroupField } from "./form-field.ts"
import styles from "./form.module.css"

/** Settings that belong together. Where the group is left out, the first change makes it. */
export const GroupInput = ({ field, pointer, value, onChange }: FieldProps<GroupField>) => {
  const { Field } = useFormSurroundings()
  const group = isJsonObject(value) ? value : undefined
  const changeIn = (key: string): ChangeSetting => {
    if (group) return onChange
    return (_, changed) => changed !== undefined && onChange(pointer, { [key]: changed })
  }
  return (
    <fieldset className={styles["group"]}>
      <legend>{field.title}</legend>
      {field.description !== "" && <p className={styles["help"]}>{field.description}</p>}
      <div className={styles["fields"]}>
        {field.fields.map((child) => (
          <Field
            key={child.key}
            field={child}
            pointer={`${pointer}${pointerOf([child.key])}`}
            value={group?.[child.key]}
            onChange={changeIn(child.key)}
          />
        ))}
      </div>
    </fieldset>
  )
}
