import { Modal, TagsInput } from "@mantine/core"
import { useState } from "react"
import dialog from "../../app/ui/dialog.module.css"
import { DialogForm } from "../../app/ui/DialogForm.tsx"
import { words } from "./words.ts"

interface Props {
  readonly opened: boolean
  readonly count: number
  /** Tags that flows of the tenant have. */
  readonly known: readonly string[]
  readonly onClose: () => void
  readonly onAdd: (tags: readonly string[]) => void
}

/** Asks for the tags that several flows get. */
export const TagDialog = ({ opened, ...props }: Props) => (
  <Modal opened={opened} onClose={props.onClose} title={words.tagTitle}>
    <Form {...props} />
  </Modal>
)

const Form = ({ count, known, onClose, onAdd }: Omit<Props, "opened">) => {
  const [tags, setTags] = useState<readonly string[]>([])
  const submit = () => {
    onAdd(tags)
  }
  return (
    <DialogForm submit={words.addTags} disabled={tags.length === 0} onSubmit={submit} onClose={onClose}>
      <p className={dialog["lead"]}>{words.tagText(count)}</p>
      <TagsInput
        label={words.tags}
        placeholder={tags.length === 0 ? words.tagsHint : ""}
        data={[...known]}
        value={[...tags]}
        onChange={setTags}
        maxTags={50}
        acceptValueOnBlur
        // The list would open with the dialog, above its buttons.
        openOnFocus={false}
        data-autofocus
      />
    </DialogForm>
  )
}
