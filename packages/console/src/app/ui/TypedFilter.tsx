import { CloseButton, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { words } from "./words.ts"

/** Asks for what was typed once the typing pauses. */
export const TypedFilter = ({
  label,
  hint,
  icon = false,
  value,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  readonly icon?: boolean
  readonly value: string
  readonly onChange: (value: string | undefined) => void
}) => {
  const [text, setText] = useState(value)
  const asked = useRef(value)
  const ask = useDebouncedCallback((typed: string) => {
    asked.current = typed
    onChange(typed === "" ? undefined : typed)
  }, 300)
  // Another value than the one that was asked for came from elsewhere: the back button, or "Clear".
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value
      setText(value)
    }
  }, [value])
  const type = (typed: string) => {
    setText(typed)
    ask(typed.trim())
  }
  return (
    <TextInput
      aria-label={label}
      placeholder={hint}
      {...(icon && { leftSection: <IconSearch size={16} aria-hidden />, type: "search" })}
      rightSection={
        text === "" ? undefined : <CloseButton size="sm" onClick={() => type("")} aria-label={words.clear} />
      }
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      maxLength={200}
    />
  )
}
