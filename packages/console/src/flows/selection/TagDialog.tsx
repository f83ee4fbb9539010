import { Button, Modal, TagsInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import dialog from "../../app/ui/dialog.module.css"
import { words as common } from "../../app/ui/words.ts"
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAdd(tags)
  }
  return (
    <form onSubmit={submit} noValidate className={dialog["form"]}>
      <p className={dialog["lead"]}>{words.tagText(count)}</p>
      <TagsInput
        label={words.tags}
        placeholder={tags.length === 0 ? words.tagsHint : ""}
        data={[...known]}
        value={[...tags]}
        onChange={setTags}
        maxTags={50}
        acceptValueOnBlur
        data-autofocus
      />
      <div className={dialog["actions"]}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" disabled={tags.length === 0}>
          {words.addTags}
        </Button>
      </div>
    </form>
  )
}
