import { isJsonObject } from "@gatewright/flow"
import type { ChangeSetting, FieldProps } from "./field-props.ts"
import { FieldProblemText } from "./FieldProblemText.tsx"
import { Fields } from "./Fields.tsx"
import { useFormSurroundings } from "./form-context.ts"
import type { GroupField } from "./form-field.ts"
import styles from "./form.module.css"

/** Settings that belong together. Where the group is left out, the first change makes it. */
export const GroupInput = ({ field, pointer, value, onChange }: FieldProps<GroupField>) => {
  const { problemAt } = useFormSurroundings()
  const problem = problemAt(pointer)
  const group = isJsonObject(value) ? value : undefined
  const changeIn = (key: string): ChangeSetting => {
    if (group) return onChange
    return (_, changed, label) => changed !== undefined && onChange(pointer, { [key]: changed }, label)
  }
  return (
    <fieldset className={styles["group"]}>
      <legend>{field.title}</legend>
      {field.description !== "" && <p className={styles["help"]}>{field.description}</p>}
      {problem && <FieldProblemText {...problem} />}
      <Fields fields={field.fields} pointer={pointer} value={group} changeIn={changeIn} />
    </fieldset>
  )
}
