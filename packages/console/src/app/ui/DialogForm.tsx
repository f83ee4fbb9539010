import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import dialog from "./dialog.module.css"
import { FailureNotice } from "./FailureNotice.tsx"
import { words } from "./words.ts"

/** What a dialog asks: its fields, why it was refused, and the two ways on. */
export const DialogForm = ({
  submit,
  danger = false,
  isPending = false,
  disabled = false,
  refused,
  error,
  onSubmit,
  onClose,
  children,
}: {
  readonly submit: string
  /** It takes something away: the focus begins on the way back. */
  readonly danger?: boolean
  readonly isPending?: boolean
  readonly disabled?: boolean
  /** The title above `error`: what did not happen. */
  readonly refused?: string
  readonly error?: Error | null
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) => (
  <form
    noValidate
    className={dialog["form"]}
    onSubmit={(event) => {
      event.preventDefault()
      // One dialog may stand above another, whose form is no part of it.
      event.stopPropagation()
      onSubmit()
    }}
  >
    {children}
    {error && <FailureNotice title={refused ?? words.notDone} error={error} />}
    <div className={dialog["actions"]}>
      <Button variant="default" onClick={onClose} data-autofocus={danger || undefined}>
        {words.cancel}
      </Button>
      <Button type="submit" {...(danger && { color: "red" })} loading={isPending} disabled={disabled}>
        {submit}
      </Button>
    </div>
  </form>
)
