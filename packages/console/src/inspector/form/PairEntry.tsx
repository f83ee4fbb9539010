import { ActionIcon, Menu } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import { words } from "../words.ts"
import type { EntryProps } from "./entry-props.ts"
import { EntryHandle } from "./EntryHandle.tsx"
import { FieldProblemText } from "./FieldProblemText.tsx"
import { Fields } from "./Fields.tsx"
import { useFormSurroundings } from "./form-context.ts"
import type { GroupField } from "./form-field.ts"
import styles from "./form.module.css"

/** A row of a table of names and values. Its labels are at the head of the table, and with the fields for those who listen. */
export const PairEntry = ({
  item,
  index,
  count,
  handle,
  mark,
  doubt,
  onMove,
  onDuplicate,
  onRemove,
  pointer,
  value,
  onChange,
}: EntryProps<GroupField>) => {
  const problem = useFormSurroundings().problemAt(pointer)
  const number = index + 1
  return (
    <li className={styles["pair"]} data-mark={mark}>
      <EntryHandle number={number} {...handle} />
      <Fields fields={item.fields} pointer={pointer} value={value} changeIn={() => onChange} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={words.entryActions(number)}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={index === 0} onClick={() => onMove(index - 1)}>
            {words.up}
          </Menu.Item>
          <Menu.Item disabled={number === count} onClick={() => onMove(index + 1)}>
            {words.down}
          </Menu.Item>
          <Menu.Item onClick={onDuplicate}>{words.duplicate}</Menu.Item>
          <Menu.Item color="red" onClick={onRemove}>
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {problem && <FieldProblemText {...problem} />}
      {doubt !== undefined && <FieldProblemText severity="warning" message={doubt} />}
    </li>
  )
}
