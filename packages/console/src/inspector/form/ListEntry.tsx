import { ActionIcon, UnstyledButton } from "@mantine/core"
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconCopyPlus, IconTrash } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { words } from "../words.ts"
import type { EntryProps } from "./entry-props.ts"
import { EntryHandle } from "./EntryHandle.tsx"
import type { FieldProps } from "./field-props.ts"
import { FieldProblemText } from "./FieldProblemText.tsx"
import { Fields } from "./Fields.tsx"
import type { FormField } from "./form-field.ts"
import { useFormSurroundings } from "./form-context.ts"
import styles from "./form.module.css"
import { summaryOf } from "./summary-of.ts"
import { VariantInput } from "./VariantInput.tsx"

interface Props extends EntryProps {
  readonly open: boolean
  readonly onOpen: () => void
}

/** An entry of a list: closed it tells what it is, open it is edited. Entries of one plain field are always open. */
export const ListEntry = ({
  item,
  index,
  count,
  open,
  handle,
  mark,
  doubt,
  onOpen,
  onMove,
  onDuplicate,
  onRemove,
  ...rest
}: Props) => {
  const { problemBelow, problemAt } = useFormSurroundings()
  const small = item.kind !== "variants" && (item.kind !== "group" || item.fields.length <= 2)
  const { title, text } = summaryOf(item, rest.value)
  const number = index + 1
  const shown = open || small
  const below = problemBelow(rest.pointer) ?? (doubt === undefined ? undefined : "warning")
  const problem = item.kind === "group" ? problemAt(rest.pointer) : undefined
  return (
    <li className={styles["entry"]} data-severity={below} data-mark={mark}>
      <div className={styles["entryHead"]}>
        <EntryHandle number={number} {...handle} />
        {small ? (
          <span className={styles["entryName"]}>{words.entry(number)}</span>
        ) : (
          <UnstyledButton
            className={styles["entryName"]}
            onClick={onOpen}
            aria-expanded={open}
            title={`${title === "" ? words.entry(number) : title} ${text}`.trim()}
          >
            <strong>{title === "" ? words.entry(number) : title}</strong> {text}
          </UnstyledButton>
        )}
        {below !== undefined && !shown && (
          <IconAlertTriangle
            className={styles["entryMark"]}
            size={16}

            role="img"
            aria-label={words.entryProblem}
          />
        )}
        <EntryButton
          label={words.entryUp(number)}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
          icon={<IconChevronUp size={16} />}
        />
        <EntryButton
          label={words.entryDown(number)}
          disabled={number === count}
          onClick={() => onMove(index + 1)}
          icon={<IconChevronDown size={16} />}
        />
        <EntryButton
          label={words.entryDuplicate(number)}
          disabled={false}
          onClick={onDuplicate}
          icon={<IconCopyPlus size={16} />}
        />
        <EntryButton
          label={words.entryRemove(number)}
          disabled={false}
          onClick={onRemove}
          icon={<IconTrash size={16} />}
        />
      </div>
      {shown && (
        <div className={styles["entryBody"]}>
          {problem && <FieldProblemText {...problem} />}
          {doubt !== undefined && <FieldProblemText severity="warning" message={doubt} />}
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
  return <Fields fields={item.fields} pointer={pointer} value={value} changeIn={() => onChange} />
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
