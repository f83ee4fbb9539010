import { pointerOf } from "@gatewright/flow"
import { Button, Menu, TagsInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { words } from "../words.ts"
import { movedBy } from "./changed-value.ts"
import { duplicated } from "./duplicated.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { ListField } from "./form-field.ts"
import styles from "./form.module.css"
import { initialValue, initialVariant } from "./initial-value.ts"
import { labelProps } from "./label-props.ts"
import { ListEntry } from "./ListEntry.tsx"
import { isList, isText } from "./schema-parts.ts"

/** A list of settings: entries open one by one, move up and down, and go. A list of plain texts is typed as one. */
export const ListInput = ({ field, pointer, value, onChange }: FieldProps<ListField>) => {
  const { problemAt } = useFormSurroundings()
  const stored = value ?? field.fallback
  const entries = isList(stored) ? stored : []
  const [open, setOpen] = useState<number>()
  const { item } = field
  const problem = problemAt(pointer)

  if (item.kind === "text" && !item.multiline) {
    return (
      <TagsInput
        {...labelProps(field, problem)}
        value={entries.filter(isText)}
        onChange={(texts) => onChange(pointer, texts)}
        placeholder={entries.length === 0 ? words.enterAfterEach : ""}
      />
    )
  }
  const add = (entry: (typeof entries)[number]) => {
    onChange(pointer, [...entries, entry])
    setOpen(entries.length)
  }
  const addLabel = words.addEntry(field.title)
  return (
    <fieldset className={styles["group"]}>
      <legend>{field.title}</legend>
      {field.description !== "" && <p className={styles["help"]}>{field.description}</p>}
      {problem !== undefined && <p className={styles["error"]}>{problem}</p>}
      <ul className={styles["entries"]}>
        {entries.map((entry, index) => (
          <ListEntry
            // By index: entries have no id; their inputs follow the value at the index
            key={index}
            item={item}
            index={index}
            count={entries.length}
            pointer={`${pointer}${pointerOf([index])}`}
            value={entry}
            open={open === index}
            onOpen={() => setOpen(open === index ? undefined : index)}
            onMove={(step) => {
              onChange(pointer, movedBy(entries, index, step))
              if (open === index) setOpen(index + step)
            }}
            onDuplicate={() => {
              onChange(pointer, duplicated(entries, index))
              setOpen(index + 1)
            }}
            onRemove={() => {
              onChange(pointer, entries.toSpliced(index, 1))
              setOpen(undefined)
            }}
            onChange={onChange}
          />
        ))}
      </ul>
      {entries.length === 0 && <p className={styles["none"]}>{words.noEntries}</p>}
      {item.kind === "variants" ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} />} aria-label={addLabel}>
              {words.add}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {item.variants.map((variant) => (
              <Menu.Item key={variant.value} onClick={() => add(initialVariant(item.discriminator, variant))}>
                {variant.title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          aria-label={addLabel}
          onClick={() => add(initialValue(item))}
        >
          {words.add}
        </Button>
      )}
    </fieldset>
  )
}
