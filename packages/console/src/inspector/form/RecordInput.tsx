import { isJsonObject, pointerOf } from "@gatewright/flow"
import { ActionIcon, Button, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { FieldProblemText } from "./FieldProblemText.tsx"
import { useFormSurroundings } from "./form-context.ts"
import type { RecordField } from "./form-field.ts"
import styles from "./form.module.css"
import { initialValue } from "./initial-value.ts"
import { RecordKey } from "./RecordKey.tsx"
import { renamedKey } from "./renamed-key.ts"

/** Values with names that the author chooses. */
export const RecordInput = ({ field, pointer, value, onChange }: FieldProps<RecordField>) => {
  const { Field, problemAt } = useFormSurroundings()
  const problem = problemAt(pointer)
  const [name, setName] = useState("")
  const record = isJsonObject(value) ? value : {}
  const key = name.trim()
  const add = () => {
    onChange(pointer, { ...record, [key]: initialValue(field.value) }, words.addEntry(field.title))
    setName("")
  }
  return (
    <fieldset className={styles["group"]}>
      <legend>{field.title}</legend>
      {field.description !== "" && <p className={styles["help"]}>{field.description}</p>}
      {problem && <FieldProblemText {...problem} />}
      <ul className={styles["entries"]}>
        {Object.entries(record).map(([each, entry], index) => (
          <li key={each} className={styles["entry"]}>
            <div className={styles["entryHead"]}>
              <RecordKey
                name={each}
                taken={Object.keys(record)}
                onRename={(to) => onChange(pointer, renamedKey(record, each, to), words.labels.rename(each, to))}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                aria-label={words.entryRemove(index + 1)}
                onClick={() =>
                  onChange(
                    pointer,
                    Object.fromEntries(Object.entries(record).filter(([other]) => other !== each)),
                    words.labels.remove(index + 1, field.title),
                  )
                }
              >
                <IconTrash size={16} />
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
          error={Object.hasOwn(record, key) && words.keyTaken(key)}
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
