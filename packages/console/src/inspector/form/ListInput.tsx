import { pathOf, pointerOf } from "@gatewright/flow"
import { TagsInput, VisuallyHidden } from "@mantine/core"
import { useEffect, useState } from "react"
import { words } from "../words.ts"
import { AddEntry } from "./AddEntry.tsx"
import { movedTo, placeAfter } from "./changed-value.ts"
import { duplicated } from "./duplicated.ts"
import type { FieldProps } from "./field-props.ts"
import { FieldProblemText } from "./FieldProblemText.tsx"
import { useFormSurroundings } from "./form-context.ts"
import type { ListField } from "./form-field.ts"
import styles from "./form.module.css"
import { isPair } from "./is-pair.ts"
import { inputProps } from "./label-props.ts"
import { ListEntry } from "./ListEntry.tsx"
import { PairEntry } from "./PairEntry.tsx"
import { sameName } from "./same-name.ts"
import { isList, isText } from "./schema-parts.ts"
import { useEntryFocus } from "./use-entry-focus.ts"
import { useReorder } from "./use-reorder.ts"

/**
 * A list of settings: entries open one by one, get another order, and go. Names with values are a table. A list of plain
 * texts is typed as one.
 */
export const ListInput = ({ field, pointer, value, onChange }: FieldProps<ListField>) => {
  const { problemAt, goal } = useFormSurroundings()
  const stored = value ?? field.fallback
  const entries = isList(stored) ? stored : []
  const [open, setOpen] = useState<number>()
  const { item, title } = field
  const problem = problemAt(pointer)
  useEffect(() => {
    if (goal?.pointer.startsWith(`${pointer}/`)) setOpen(Number(pathOf(goal.pointer.slice(pointer.length))?.[0]))
  }, [goal, pointer])
  const move = (from: number, to: number) => {
    onChange(pointer, movedTo(entries, from, to), words.labels.move(from + 1, title))
    if (open !== undefined) setOpen(placeAfter(open, from, to))
  }
  const { list, told, markOf, handleOf } = useReorder({ count: entries.length, onMove: move })
  const focus = useEntryFocus(list)

  if (item.kind === "text" && !item.multiline) {
    return (
      <TagsInput
        {...inputProps(field, problem)}
        value={entries.filter(isText)}
        onChange={(texts) => onChange(pointer, texts)}
        placeholder={entries.length === 0 ? words.enterAfterEach : ""}
      />
    )
  }
  const entryProps = (index: number) => {
    const same = item.kind === "group" ? sameName(entries, index) : []
    return {
      index,
      count: entries.length,
      pointer: `${pointer}${pointerOf([index])}`,
      value: entries[index],
      handle: handleOf(index),
      mark: markOf(index),
      doubt: same.length === 0 ? undefined : words.sameName(same),
      onMove: (to: number) => move(index, to),
      onDuplicate: () => {
        onChange(pointer, duplicated(entries, index), words.labels.duplicate(index + 1, title))
        setOpen(index + 1)
      },
      onRemove: () => {
        onChange(pointer, entries.toSpliced(index, 1), words.labels.remove(index + 1, title))
        setOpen(undefined)
        focus.removed(index)
      },
      onChange,
    }
  }
  return (
    <fieldset className={styles["group"]}>
      <legend>{title}</legend>
      {field.description !== "" && <p className={styles["help"]}>{field.description}</p>}
      {problem && <FieldProblemText {...problem} />}
      {isPair(item) && entries.length > 0 && (
        <div className={styles["pairHead"]}>
          {item.fields.map((column) => (
            <p key={column.key} className={styles["help"]}>
              <strong>{column.title}</strong>
              {column.description}
            </p>
          ))}
        </div>
      )}
      <ul className={styles["entries"]} ref={list}>
        {entries.map((_, index) =>
          // By index: entries have no id; their inputs follow the value at the index
          isPair(item) ? (
            <PairEntry key={index} item={item} {...entryProps(index)} />
          ) : (
            <ListEntry
              key={index}
              item={item}
              {...entryProps(index)}
              open={open === index}
              onOpen={() => setOpen(open === index ? undefined : index)}
            />
          ),
        )}
      </ul>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {entries.length === 0 && <p className={styles["none"]}>{words.noEntries}</p>}
      <AddEntry
        field={field}
        onAdd={(entry) => {
          onChange(pointer, [...entries, entry], words.addEntry(title))
          setOpen(entries.length)
          focus.added(entries.length)
        }}
      />
    </fieldset>
  )
}
