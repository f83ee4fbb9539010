import type { FlowDocument, Operation } from "@gatewright/flow"
import { ActionIcon, Menu } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import { useState } from "react"
import { useDraftText } from "../inspector/form/use-draft-text.ts"
import { removeText, renameText, whyNotKey, writeText } from "./change-texts.ts"
import styles from "./languages.module.css"
import { RenameKey } from "./RenameKey.tsx"
import { isMissing, type TextRow as Row } from "./text-table.ts"
import { words } from "./words.ts"

/** A text in every language. Tab goes from language to language. */
export const TextRow = ({
  row,
  tags,
  document,
  keys,
  onOperation,
}: {
  readonly row: Row
  readonly tags: readonly string[]
  readonly document: FlowDocument
  readonly keys: readonly string[]
  readonly onOperation: ((operation: Operation) => void) | undefined
}) => {
  const [renaming, setRenaming] = useState(false)
  const { key, used } = row
  const { texts } = document.flow
  const written = Object.values(row.words).some((text) => text !== undefined)
  return (
    <tr>
      <th scope="row">
        <div className={styles["head"]}>
          <code>{key}</code>
          {!used && (
            <span className={styles["mark"]} title={words.unusedHelp}>
              {words.unused}
            </span>
          )}
          {onOperation && written && (
            <Menu position="bottom-start">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size={26} aria-label={words.actions(key)}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setRenaming(true)}>{words.rename}</Menu.Item>
                <Menu.Item color="red" onClick={() => onOperation(removeText(texts, key))}>
                  {words.remove}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
        {renaming && onOperation && (
          <RenameKey
            name={key}
            whyNot={(to) =>
              whyNotKey(
                to,
                keys.filter((each) => each !== key),
              )
            }
            onRename={(to) => onOperation(renameText(document, key, to))}
            onClose={() => setRenaming(false)}
          />
        )}
      </th>
      {tags.map((tag) => (
        <td key={tag} data-missing={isMissing(row, tag) || undefined}>
          <Cell
            label={words.cell(key, tag)}
            tag={tag}
            text={row.words[tag] ?? ""}
            onText={onOperation && ((text) => onOperation(writeText(texts, { key, tag, text })))}
          />
        </td>
      ))}
    </tr>
  )
}

const Cell = ({
  label,
  tag,
  text: stored,
  onText,
}: {
  readonly label: string
  readonly tag: string
  readonly text: string
  readonly onText: ((text: string) => void) | undefined
}) => {
  const { text, type, leave } = useDraftText(stored, (typed) => onText?.(typed))
  return (
    <textarea
      aria-label={label}
      lang={tag}
      dir="auto"
      rows={1}
      value={text}
      placeholder={words.missing}
      readOnly={onText === undefined}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}
