import type { Operation } from "@gatewright/flow"
import { ActionIcon, Textarea, TextInput } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import { useEffect, useRef } from "react"
import { ColorChoice } from "../canvas/ColorChoice.tsx"
import type { Designing } from "../commands/command.ts"
import { useDraftText } from "../inspector/form/use-draft-text.ts"
import { nodeNames } from "../inspector/node-names.ts"
import type { OutlineActions } from "./outline-actions.ts"
import styles from "./outline.module.css"
import { words } from "./words.ts"

/** The notes and groups of a flow, below its nodes. */
export const DrawingList = ({
  designing: { document, catalogue, selection, canEdit, edit, viewing },
  writing,
  onMenu,
}: {
  readonly designing: Designing
  /** The note or group whose words are written next. */
  readonly writing: { readonly id: string } | undefined
  readonly onMenu: OutlineActions["openMenu"]
}) => {
  const { notes, groups } = document.layout
  const names = nodeNames(document.flow.nodes, catalogue)
  const operate = (operation: Operation) => edit({ operation, select: selection })
  const shared = { canEdit, writing, onMenu }
  return (
    <>
      {groups.length > 0 && (
        <section className={styles["drawing"]} aria-label={words.groups}>
          <h2>{words.groups}</h2>
          <ul>
            {groups.map((group) => (
              <Line
                key={group.id}
                {...shared}
                id={group.id}
                label={words.groupLabel}
                value={group.name}
                about={words.nodes(
                  group.nodes.flatMap((id) => names.get(id) ?? []),
                  viewing.folded.has(group.id),
                )}
                more={words.groupActions(group.name)}
                color={group.color}
                colorLabel={words.groupColor(group.name)}
                onColor={(color) => operate({ kind: "change-group", group: { ...group, color } })}
                onChange={(name) => operate({ kind: "change-group", group: { ...group, name } })}
              />
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section className={styles["drawing"]} aria-label={words.notes}>
          <h2>{words.notes}</h2>
          <ul>
            {notes.map((note) => (
              <Line
                key={note.id}
                {...shared}
                id={note.id}
                isLong
                label={words.noteLabel}
                value={note.text}
                more={words.noteActions(note.text)}
                color={note.color}
                colorLabel={words.noteColor(note.text)}
                onColor={(color) => operate({ kind: "change-note", note: { ...note, color } })}
                onChange={(text) => operate({ kind: "change-note", note: { ...note, text } })}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Line = ({
  id,
  label,
  value,
  about,
  more,
  color,
  colorLabel,
  isLong = false,
  canEdit,
  writing,
  onChange,
  onColor,
  onMenu,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly about?: string
  readonly more: string
  readonly color: string | undefined
  readonly colorLabel: string
  readonly isLong?: boolean
  readonly canEdit: boolean
  readonly writing: { readonly id: string } | undefined
  readonly onChange: (text: string) => void
  readonly onColor: (color: string) => void
  readonly onMenu: OutlineActions["openMenu"]
}) => {
  const { text, type, leave } = useDraftText(value, onChange)
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (writing?.id === id) place.current?.querySelector<HTMLElement>("input, textarea")?.focus()
  }, [writing, id])
  const field = {
    "aria-label": label,
    value: text,
    onBlur: leave,
    readOnly: !canEdit,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => type(currentTarget.value),
  }
  return (
    <li ref={place}>
      <div>
        {isLong ? <Textarea {...field} autosize maxRows={8} /> : <TextInput {...field} maxLength={500} />}
        {canEdit && (
          <div role="group" aria-label={colorLabel} className={styles["colors"]}>
            <ColorChoice color={color} onColor={onColor} />
          </div>
        )}
        {about !== undefined && <p>{about}</p>}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={more}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => onMenu(currentTarget, [id])}
      >
        <IconDots size={18} />
      </ActionIcon>
    </li>
  )
}
