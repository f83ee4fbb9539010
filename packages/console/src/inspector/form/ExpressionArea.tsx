import { Textarea, type TextareaProps } from "@mantine/core"
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react"
import { words } from "../words.ts"
import { completed, completionAt } from "./completion.ts"
import { useFormSurroundings } from "./form-context.ts"
import styles from "./form.module.css"

/**
 * A text area that knows the variables and texts of the flow: a list opens behind `{{` and `$t(`, and with Ctrl+Space
 * anywhere; arrows choose, Enter and Tab take over, Escape closes.
 */
export const ExpressionArea = ({
  text,
  isCondition = false,
  onText,
  ...props
}: Omit<TextareaProps, "value" | "onChange"> & {
  readonly text: string
  readonly isCondition?: boolean
  readonly onText: (text: string) => void
}) => {
  const { variables, keys } = useFormSurroundings()
  const [caret, setCaret] = useState<number>()
  const [isAsked, setIsAsked] = useState(false)
  const [active, setActive] = useState(0)
  const area = useRef<HTMLTextAreaElement>(null)
  const moveTo = useRef<number>(undefined)
  const id = useId()
  const completion =
    caret === undefined ? undefined : completionAt({ text, caret, isCondition, isAsked, variables, keys })
  const options = completion?.options ?? []
  const chosen = options[Math.min(active, options.length - 1)]

  useLayoutEffect(() => {
    if (moveTo.current === undefined) return
    area.current?.setSelectionRange(moveTo.current, moveTo.current)
    moveTo.current = undefined
  })
  const take = (name: string) => {
    if (!completion || caret === undefined) return
    const result = completed({ text, caret, completion, name, isCondition })
    moveTo.current = result.caret
    setCaret(undefined)
    onText(result.text)
    area.current?.focus()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault()
      setActive(0)
      setIsAsked(true)
      setCaret(area.current?.selectionStart)
      return
    }
    if (!chosen || event.nativeEvent.isComposing) return
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step !== 0) setActive((Math.min(active, options.length - 1) + step + options.length) % options.length)
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) take(chosen.name)
    else if (event.key === "Escape") setCaret(undefined)
    else return
    event.preventDefault()
    // Escape closes the list alone, and not what is around the field.
    event.stopPropagation()
  }
  return (
    <div className={styles["completing"]}>
      <Textarea
        {...props}
        ref={area}
        value={text}
        autosize
        maxRows={14}
        aria-autocomplete="list"
        aria-controls={chosen ? id : undefined}
        aria-activedescendant={chosen ? `${id}${options.indexOf(chosen)}` : undefined}
        onChange={({ currentTarget }) => {
          setActive(0)
          setIsAsked(false)
          setCaret(currentTarget.selectionStart)
          onText(currentTarget.value)
        }}
        onKeyDown={keyDown}
        onClick={() => setCaret(undefined)}
        onBlur={(event) => {
          setCaret(undefined)
          props.onBlur?.(event)
        }}
      />
      {chosen && (
        <ul id={id} role="listbox" aria-label={words.completions} className={styles["completions"]}>
          {options.map(({ name, about }, index) => (
            <li
              key={name}
              id={`${id}${index}`}
              role="option"
              aria-selected={name === chosen.name}
              ref={name === chosen.name ? intoView : null}
              // Before the blur that a click would bring.
              onPointerDown={(event) => {
                event.preventDefault()
                take(name)
              }}
            >
              <code>{name}</code>
              <span>{about}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: "nearest" })
