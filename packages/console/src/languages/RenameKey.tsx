import { Button, Modal, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import dialog from "../app/ui/dialog.module.css"
import { words as common } from "../app/ui/words.ts"
import { words } from "./words.ts"

/** Asks for the new key of a text. */
export const RenameKey = ({
  name,
  whyNot,
  onRename,
  onClose,
}: {
  readonly name: string
  readonly whyNot: (to: string) => string | undefined
  readonly onRename: (to: string) => void
  readonly onClose: () => void
}) => {
  const [to, setTo] = useState(name)
  const typed = to.trim()
  const fault = whyNot(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (fault !== undefined) return
    if (typed !== name) onRename(typed)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.renameKey(name)} stackId="rename-text">
      <form onSubmit={submit} className={dialog["form"]} noValidate>
        <TextInput
          label={words.newName}
          description={words.renameKeyText}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          error={fault}
          spellCheck={false}
          data-autofocus
        />
        <div className={dialog["actions"]}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" disabled={fault !== undefined}>
            {words.rename}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
