import { Button } from "@mantine/core"
import { IconBug } from "@tabler/icons-react"
import { ApiFailure } from "../api/api-failure.ts"
import { LoadError } from "./LoadError.tsx"
import { Message } from "./Message.tsx"
import { words } from "./words.ts"

/** Stands in for a page that threw: an answer that did not come, or a fault of the console. */
export const PageError = ({ error, reset }: { readonly error: unknown; readonly reset: () => void }) =>
  error instanceof ApiFailure ? (
    <LoadError error={error} onRetry={reset} page />
  ) : (
    <Message icon={IconBug} title={words.brokenTitle} text={words.brokenText} role="alert" page>
      <Button variant="default" onClick={() => window.location.reload()}>
        {words.brokenAction}
      </Button>
    </Message>
  )
