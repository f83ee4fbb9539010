import { type KeyboardEvent, useRef } from "react"
import styles from "./notes.module.css"

/**
 * Writes words in their place on the canvas. Leaving the field keeps them, Escape does not; Enter is done with a line,
 * Control+Enter with a text.
 */
export const WordsField = ({
  label,
  value,
  isLong = false,
  onDone,
}: {
  readonly label: string
  readonly value: string
  readonly isLong?: boolean
  /** With nothing where it stays as it was. */
  readonly onDone: (value: string | undefined) => void
}) => {
  const isDone = useRef(false)
  const done = (words: string | undefined): void => {
    if (isDone.current) return
    isDone.current = true
    onDone(words)
  }
  const props = {
    className: `${styles["field"]} nodrag nopan nowheel nokey`,
    "aria-label": label,
    defaultValue: value,
    autoFocus: true,
    onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => currentTarget.select(),
    onBlur: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => done(currentTarget.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      event.stopPropagation()
      const { key, ctrlKey, metaKey, currentTarget } = event
      if (key === "Escape") done(undefined)
      if (key === "Enter" && (!isLong || ctrlKey || metaKey)) done(currentTarget.value)
    },
  }
  return isLong ? <textarea {...props} /> : <input {...props} maxLength={500} />
}
