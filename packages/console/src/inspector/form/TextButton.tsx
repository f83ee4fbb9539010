import type { Operation } from "@gatewright/flow"
import { ActionIcon, Button, Popover, Textarea, TextInput } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { IconLanguage } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import { whyNotKey, writeText } from "../../languages/change-texts.ts"
import { words } from "../words.ts"
import { useFormSurroundings } from "./form-context.ts"
import styles from "./form.module.css"
import { textKey } from "./text-key.ts"

/**
 * Beside a template: puts its words into the languages of the flow, under a key that the setting then shows; where it shows
 * one already, changes its words. Both are one step of undo.
 */
export const TextButton = ({
  title,
  pointer,
  text,
}: {
  readonly title: string
  readonly pointer: string
  readonly text: string
}) => {
  const [opened, { toggle, close }] = useDisclosure()
  const shown = shownKey(text)
  if (shown === undefined && !hasWords(text)) return null
  const label = shown === undefined ? words.text.make(title) : words.text.edit(shown)
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      trapFocus
      returnFocus
      position="bottom-end"
      width={320}
    >
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} title={label} onClick={toggle}>
          <IconLanguage size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <TextForm pointer={pointer} text={text} shown={shown} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

const TextForm = ({
  pointer,
  text,
  shown,
  onDone,
}: {
  readonly pointer: string
  readonly text: string
  readonly shown: string | undefined
  readonly onDone: () => void
}) => {
  const { texts, keys, nodeName, operate, settingTo } = useFormSurroundings()
  const taken = keys.map(({ name }) => name)
  const [key, setKey] = useState(shown ?? textKey(nodeName, text, taken))
  const [written, setWritten] = useState(
    shown === undefined ? text : (keys.find(({ name, isWritten }) => name === shown && isWritten)?.about ?? ""),
  )
  const fault = shown !== undefined && taken.includes(shown) ? undefined : whyNotKey(key.trim(), taken)
  const others = Object.keys(texts.languages).filter((tag) => tag !== texts.fallback)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (fault !== undefined) return
    const write = writeText(texts, { key: key.trim(), tag: texts.fallback, text: written })
    const both: readonly Operation[] = [write, settingTo(pointer, `$t(${key.trim()})t$`)]
    operate(shown === undefined ? { kind: "batch", label: words.text.label(key.trim()), operations: both } : write)
    onDone()
  }
  return (
    <form onSubmit={submit} className={styles["fields"]} noValidate>
      {shown === undefined && (
        <TextInput
          label={words.text.key}
          description={words.text.keyHelp}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          error={fault}
          spellCheck={false}
          classNames={{ input: styles["exact"] ?? "" }}
        />
      )}
      <Textarea
        label={words.text.words(texts.fallback)}
        {...(others.length > 0 && { description: words.text.others(others.join(", ")) })}
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
        {...(shown !== undefined && fault !== undefined && { error: fault })}
        lang={texts.fallback}
        dir="auto"
        autosize
        maxRows={10}
        data-autofocus
      />
      <Button type="submit" disabled={fault !== undefined} justify="center">
        {words.text.save}
      </Button>
    </form>
  )
}

/** Whether people would want it in their language: not what is only expressions, an address or a text already. */
const hasWords = (text: string): boolean =>
  !text.includes("$t(") && !/^\s*[a-z]+:\/\//i.test(text) && /\p{L}/u.test(text.replaceAll(/\{\{.*?\}\}/gs, ""))

/** The key of a template that is one text and nothing else. */
const shownKey = (text: string): string | undefined => /^\s*\$t\(([^()$\s]+)\)t\$\s*$/.exec(text)?.[1]
