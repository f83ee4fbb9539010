import type { Operation } from "@gatewright/flow"
import { ActionIcon, Textarea, TextInput, Tooltip } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import type { Designing } from "../commands/command.ts"
import { useDraftText } from "../inspector/form/use-draft-text.ts"
import styles from "./outline.module.css"
import { words } from "./words.ts"

/** The notes and groups of a flow, below its nodes. */
export const DrawingList = ({ designing: { document, canEdit, edit } }: { readonly designing: Designing }) => {
  const { notes, groups } = document.layout
  const names = new Map(document.flow.nodes.map(({ id, name, type }) => [id, name === "" ? type : name]))
  const operate = (operation: Operation) => edit({ operation, select: [] })
  return (
    <>
      {groups.length > 0 && (
        <section className={styles["drawing"]} aria-label={words.groups}>
          <h2>{words.groups}</h2>
          <ul>
            {groups.map((group) => (
              <Line
                key={group.id}
                label={words.groupLabel}
                value={group.name}
                about={words.nodes(group.nodes.flatMap((id) => names.get(id) ?? []))}
                remove={words.removeGroup}
                canEdit={canEdit}
                onChange={(name) => operate({ kind: "change-group", group: { ...group, name } })}
                onRemove={() => operate({ kind: "remove-group", group: group.id })}
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
                isLong
                label={words.noteLabel}
                value={note.text}
                remove={words.removeNote}
                canEdit={canEdit}
                onChange={(text) => operate({ kind: "change-note", note: { ...note, text } })}
                onRemove={() => operate({ kind: "remove-note", note: note.id })}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Line = ({
  label,
  value,
  about,
  remove,
  isLong = false,
  canEdit,
  onChange,
  onRemove,
}: {
  readonly label: string
  readonly value: string
  readonly about?: string
  readonly remove: string
  readonly isLong?: boolean
  readonly canEdit: boolean
  readonly onChange: (text: string) => void
  readonly onRemove: () => void
}) => {
  const { text, type, leave } = useDraftText(value, onChange)
  const field = {
    "aria-label": label,
    value: text,
    onBlur: leave,
    readOnly: !canEdit,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => type(currentTarget.value),
  }
  return (
    <li>
      <div>
        {isLong ? <Textarea {...field} autosize maxRows={8} /> : <TextInput {...field} maxLength={500} />}
        {about !== undefined && <p>{about}</p>}
      </div>
      {canEdit && (
        <Tooltip label={remove}>
          <ActionIcon variant="subtle" color="gray" size={32} onClick={onRemove} aria-label={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}
