import { Button, Popover, TextInput } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { IconPlus } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import styles from "./languages.module.css"
import { words } from "./words.ts"

/** Escape closes what asks for the name, and not the dialog around it. */
const keepsDialog = { "data-mantine-stop-propagation": true }

/** A button that asks for a name, and says while it is typed what is wrong with it. */
export const AddName = ({
  button,
  label,
  hint,
  whyNot,
  onAdd,
}: {
  readonly button: string
  readonly label: string
  readonly hint: string
  readonly whyNot: (name: string) => string | undefined
  readonly onAdd: (name: string) => void
}) => {
  const [opened, { toggle, close }] = useDisclosure()
  const [name, setName] = useState("")
  const typed = name.trim()
  const fault = whyNot(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (fault !== undefined) return
    onAdd(typed)
    setName("")
    close()
  }
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} trapFocus position="bottom-end" width={300}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={toggle}>
          {button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} className={styles["addName"]} noValidate>
          <TextInput
            label={label}
            placeholder={hint}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={typed !== "" && fault}
            spellCheck={false}
            data-autofocus
            {...keepsDialog}
          />
          <Button type="submit" disabled={fault !== undefined} {...keepsDialog}>
            {words.add}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
