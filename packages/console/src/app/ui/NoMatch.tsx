import { Button } from "@mantine/core"
import { IconFilterOff } from "@tabler/icons-react"
import { Message } from "./Message.tsx"
import { words } from "./words.ts"

/** A list whose rows are all filtered away, and the way back to them. */
export const NoMatch = ({
  title,
  text,
  onClear,
}: {
  readonly title: string
  readonly text: string
  readonly onClear: () => void
}) => (
  <Message icon={IconFilterOff} title={title} text={text} role="status">
    <Button variant="default" onClick={onClear}>
      {words.clear}
    </Button>
  </Message>
)
