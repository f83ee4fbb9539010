import { isJsonObject, pointerOf } from "@gatewright/flow"
import { ActionIcon, Button, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { RecordField } from "./form-field.ts"
import styles from "./form.module.css"
import { initialValue } from "./initial-value.ts"

/** Values with names that the author chooses. */
export const RecordInput = ({ field, pointer, value, onChange }: FieldProps<RecordField>) => {
  const { Field } = useFormSurroundings()
  const [name, setName] = useState("")
  const record = isJsonObject(value) ? value : {}
  const key = name.trim()
  const add = () => {
    onChange(pointer, { ...record, [key]: initialValue(field.value) })
    setName("")
  }
  return (
    <fieldset className={styles["group"]}>
      <legend>{field.title}</legend>
      {field.description !== "" && <p className={styles["help"]}>{field.description}</p>}
      <ul className={styles["entries"]}>
        {Object.entries(record).map(([each, entry], index) => (
          <li key={each} className={styles["entry"]}>
            <div className={styles["entryHead"]}>
              <strong className={styles["entryName"]}>{each}</strong>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                aria-label={words.entryRemove(index + 1)}
                onClick={() =>
                  onChange(pointer, Object.fromEntries(Object.entries(record).filter(([other]) => other !== each)))
                }
              >
                <IconTrash size={15} stroke={1.7} />
              </ActionIcon>
            </div>
            <div className={styles["entryBody"]}>
              <Field field={field.value} pointer={`${pointer}${pointerOf([each])}`} value={entry} onChange={onChange} />
            </div>
          </li>
        ))}
      </ul>
      <div className={styles["newName"]}>
        <TextInput
          aria-label={words.entryName}
          placeholder={words.entryName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={key === "" || Object.hasOwn(record, key)}
          onClick={add}
        >
          {words.add}
        </Button>
      </div>
    </fieldset>
  )
}
