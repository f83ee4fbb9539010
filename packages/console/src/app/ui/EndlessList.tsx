import { Button } from "@mantine/core"
import type { Icon } from "@tabler/icons-react"
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Loaded } from "./Loaded.tsx"
import { Message } from "./Message.tsx"
import { NoMatch } from "./NoMatch.tsx"

/** A list that is read page by page, newest first, with what stands there while it is empty or filtered away. */
export const EndlessList = <Page, Row>({
  query,
  rowsOf,
  icon,
  words,
  onClear,
  children,
}: {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page>>
  readonly rowsOf: (page: Page) => readonly Row[]
  readonly icon: Icon
  readonly words: Readonly<Record<"emptyTitle" | "emptyText" | "noMatchTitle" | "noMatchText" | "older", string>>
  /** Takes the filters away; without it nothing is filtered. */
  readonly onClear: (() => void) | undefined
  readonly children: (rows: readonly Row[]) => ReactNode
}) => (
  <Loaded query={query}>
    {({ pages }) => {
      const rows = pages.flatMap(rowsOf)
      if (rows.length === 0) {
        return onClear ? (
          <NoMatch title={words.noMatchTitle} text={words.noMatchText} onClear={onClear} />
        ) : (
          <Message icon={icon} title={words.emptyTitle} text={words.emptyText} />
        )
      }
      return (
        <>
          {children(rows)}
          {query.hasNextPage && (
            <div>
              <Button variant="default" onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
                {words.older}
              </Button>
            </div>
          )}
        </>
      )
    }}
  </Loaded>
)
