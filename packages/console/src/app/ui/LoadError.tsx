import { Button } from "@mantine/core"
import { IconCloudOff, IconFileUnknown, IconLock } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { problemOf, sentenceOfError } from "../api/api-failure.ts"
import { Message } from "./Message.tsx"
import { words } from "./words.ts"

/** A query that failed: why, and the way to try again. What is not there, or not allowed, is told apart. */
export const LoadError = ({
  error,
  onRetry,
  page = false,
}: {
  readonly error: Error
  readonly onRetry: () => void
  readonly page?: boolean
}) => {
  const problem = problemOf(error)
  const missing = problem?.status === 404
  return (
    <Message
      icon={missing ? IconFileUnknown : problem?.status === 403 ? IconLock : IconCloudOff}
      title={problem?.title ?? words.failed}
      text={sentenceOfError(error)}
      role="alert"
      page={page}
    >
      {missing ? (
        <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          {words.notFoundAction}
        </Button>
      ) : (
        <Button variant="default" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </Message>
  )
}
