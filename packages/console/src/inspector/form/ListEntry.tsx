import { isJsonObject, pointerOf } from "@gatewright/flow"
import { ActionIcon, UnstyledButton } from "@mantine/core"
import { IconChevronDown, IconChevronUp, IconCopyPlus, IconTrash } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import type { FormField } from "./form-field.ts"
import { useFormSurroundings } from "./form-context.ts"
import styles from "./form.module.css"
import { summaryOf } from "./summary-of.ts"
import { VariantInput } from "./VariantInput.tsx"

interface Props extends Omit<FieldProps, "field"> {
  readonly item: FormField
  readonly index: number
  readonly count: number
  readonly open: boolean
  readonly onOpen: () => void
  readonly onMove: (step: -1 | 1) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

/** An entry of a list: closed it tells what it is, open it is edited. Entries with two plain fields are always open. */
export const ListEntry = ({ item, index, count, open, onOpen, onMove, onDuplicate, onRemove, ...rest }: Props) => {
  const { problemBelow } = useFormSurroundings()
  const small = item.kind !== "variants" && (item.kind !== "group" || item.fields.length <= 2)
  const { title, text } = summaryOf(item, rest.value)
  const number = index + 1
  const shown = open || small
  return (
    <li className={styles["entry"]} data-bad={problemBelow(rest.pointer) || undefined}>
      <div className={styles["entryHead"]}>
        {small ? (
          <span className={styles["entryName"]}>{words.entry(number)}</span>
        ) : (
          <UnstyledButton className={styles["entryName"]} onClick={onOpen} aria-expanded={open}>
            <strong>{title === "" ? words.entry(number) : title}</strong> {text}
          </UnstyledButton>
        )}
        <EntryButton
          label={words.entryUp(number)}
          disabled={index === 0}
          onClick={() => onMove(-1)}
          icon={<IconChevronUp size={15} />}
        />
        <EntryButton
          label={words.entryDown(number)}
          disabled={index === count - 1}
          onClick={() => onMove(1)}
          icon={<IconChevronDown size={15} />}
        />
        <EntryButton
          label={words.entryDuplicate(number)}
          disabled={false}
          onClick={onDuplicate}
          icon={<IconCopyPlus size={15} stroke={1.7} />}
        />
        <EntryButton
          label={words.entryRemove(number)}
          disabled={false}
          onClick={onRemove}
          icon={<IconTrash size={15} stroke={1.7} />}
        />
      </div>
      {shown && (
        <div className={styles["entryBody"]}>
          <EntryFields item={item} {...rest} />
        </div>
      )}
    </li>
  )
}

/** The fields of an entry without a frame of their own: the entry is the frame. */
const EntryFields = ({ item, pointer, value, onChange }: Omit<FieldProps, "field"> & { readonly item: FormField }) => {
  const { Field } = useFormSurroundings()
  if (item.kind === "variants")
    return <VariantInput field={item} pointer={pointer} value={value} onChange={onChange} fixed />
  if (item.kind !== "group") return <Field field={item} pointer={pointer} value={value} onChange={onChange} />
  return (
    <div className={styles["fields"]}>
      {item.fields.map((child) => (
        <Field
          key={child.key}
          field={child}
          pointer={`${pointer}${pointerOf([child.key])}`}
          value={isJsonObject(value) ? value[child.key] : undefined}
          onChange={onChange}
        />
      ))}
    </div>
  )
}

const EntryButton = ({
  label,
  disabled,
  onClick,
  icon,
}: {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly icon: ReactNode
}) => (
  <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} disabled={disabled} onClick={onClick}>
    {icon}
  </ActionIcon>
)
