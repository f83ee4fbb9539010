import { Button } from "@mantine/core"
import { IconCloudOff, IconLock } from "@tabler/icons-react"
import { problemOf, sentenceOfError } from "../api/api-failure.ts"
import { Message } from "./Message.tsx"
import { words } from "./words.ts"

/** A query that failed: why, and the way to try again. A refusal for lack of rights is told apart. */
export const LoadError = ({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) => {
  const problem = problemOf(error)
  return (
    <Message
      icon={problem?.status === 403 ? IconLock : IconCloudOff}
      title={problem?.title ?? words.failed}
      text={sentenceOfError(error)}
      role="alert"
    >
      <Button variant="default" onClick={onRetry}>
        {words.retry}
      </Button>
    </Message>
  )
}
