import { Button } from "@mantine/core"
import { IconRoute } from "@tabler/icons-react"
import { Message } from "../app/ui/Message.tsx"
import { NoMatch } from "../app/ui/NoMatch.tsx"
import { useAddFlow } from "../import-export/add-flow-context.ts"
import { words } from "./words.ts"

/** An empty list: filtered away, or not begun yet. The latter says what a flow is and offers the ways to begin (P2.4). */
export const EmptyList = ({
  filtered,
  category,
  onClear,
}: {
  readonly filtered: boolean
  readonly category: string
  readonly onClear: () => void
}) => {
  const addFlow = useAddFlow()
  return filtered ? (
    <NoMatch title={words.noMatchTitle} text={words.noMatchText} onClear={onClear} />
  ) : (
    <Message icon={IconRoute} title={words.emptyTitle} text={words.emptyText}>
      <Button onClick={() => addFlow({ category })}>{words.emptyAdd}</Button>
      <Button variant="default" onClick={() => addFlow({ category, how: "import" })}>
        {words.emptyImport}
      </Button>
      <Button variant="default" onClick={() => addFlow({ category, how: "template" })}>
        {words.emptyTemplates}
      </Button>
    </Message>
  )
}
