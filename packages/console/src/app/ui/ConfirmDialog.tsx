import { Modal } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { DialogForm } from "./DialogForm.tsx"

/** What is asked before something is taken away. */
export interface Question {
  readonly title: string
  readonly text: string
  readonly confirm: string
  /** The title where it is refused; the server says why. */
  readonly refused: string
  readonly run: () => Promise<void>
  /** What stands below the refusal: a way out of it. */
  readonly afterRefusal?: (error: Error) => ReactNode
}

/** Asks once more, and says why where it is refused. */
export const ConfirmDialog = ({
  question,
  onClose,
}: {
  readonly question: Question | undefined
  readonly onClose: () => void
}) => (
  <Modal opened={question !== undefined} onClose={onClose} title={question?.title ?? ""}>
    {question && <Ask question={question} onClose={onClose} />}
  </Modal>
)

const Ask = ({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) => {
  const { mutate, error, isPending } = useMutation({ mutationFn: question.run, onSuccess: onClose })
  return (
    <DialogForm
      submit={question.confirm}
      danger
      isPending={isPending}
      refused={question.refused}
      error={error}
      onSubmit={mutate}
      onClose={onClose}
    >
      <p>{question.text}</p>
      {error && question.afterRefusal?.(error)}
    </DialogForm>
  )
}
