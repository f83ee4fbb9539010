import { TextInput } from "@mantine/core"
import { useState } from "react"
import { words } from "../words.ts"
import styles from "./form.module.css"

/** The name of a value in a record, changed in place: taken over on Enter and on leaving, where no other value has it. */
export const RecordKey = ({
  name,
  taken,
  onRename,
}: {
  readonly name: string
  readonly taken: readonly string[]
  readonly onRename: (to: string) => void
}) => {
  const [typed, setTyped] = useState(name)
  const key = typed.trim()
  const fault = key === "" ? words.keyEmpty : key !== name && taken.includes(key) ? words.keyTaken(key) : undefined
  const leave = () => {
    if (fault !== undefined) return
    setTyped(key)
    if (key !== name) onRename(key)
  }
  return (
    <TextInput
      className={styles["key"] ?? ""}
      size="xs"
      aria-label={words.keyOf(name)}
      value={typed}
      error={fault}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={({ key: pressed }) => pressed === "Enter" && leave()}
      spellCheck={false}
    />
  )
}
