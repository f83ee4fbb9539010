import { ActionIcon, Button, Popover, Textarea, Tooltip } from "@mantine/core"
import { IconDeviceFloppy, IconMessagePlus } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import { CommandTip } from "../commands/CommandTip.tsx"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { words } from "./words.ts"

/** *Save Flow*, and beside it the same with a note for the history. */
export const SaveButton = () => {
  const { designing, editing, save } = useDesignerContext()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setOpen(false)
    // Where it is refused, the note is still there for the next attempt.
    if (await save.run(note.trim())) setNote("")
  }
  const disabled = !editing.dirty
  return (
    <div className={styles["pair"]}>
      <CommandTip id="save" designing={designing}>
        <Button
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          disabled={disabled}
          loading={save.isPending}
          onClick={() => void save.run()}
        >
          {words.save}
        </Button>
      </CommandTip>
      <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <Tooltip label={words.saveWithNote}>
            <ActionIcon
              variant="default"
              size={32}
              disabled={disabled}
              onClick={() => setOpen(!open)}
              aria-label={words.saveWithNote}
            >
              <IconMessagePlus size={16} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.saveWithNote}>
          <form className={styles["noteForm"]} onSubmit={(event) => void submit(event)}>
            <Textarea
              label={words.note}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              maxLength={1000}
              autosize
              minRows={2}
              maxRows={6}
              data-autofocus
            />
            <Button type="submit" loading={save.isPending} disabled={disabled}>
              {words.save}
            </Button>
          </form>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
