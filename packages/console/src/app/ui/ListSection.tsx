import { Button } from "@mantine/core"
import type { Icon } from "@tabler/icons-react"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Loaded } from "./Loaded.tsx"
import { Message } from "./Message.tsx"
import page from "./page.module.css"

/** A list with a sentence about it and the way to add to it; empty, it says what would stand there. */
export const ListSection = <Data, Row>({
  lead,
  add,
  query,
  rowsOf,
  empty,
  table,
  children,
}: {
  readonly lead: string
  readonly add: { readonly icon: Icon; readonly label: string; readonly onClick: () => void } | false
  readonly query: Pick<UseQueryResult<Data>, "data" | "error" | "refetch">
  readonly rowsOf: (data: Data) => readonly Row[]
  readonly empty: { readonly icon: Icon; readonly title: string; readonly text: string }
  readonly table: (rows: readonly Row[]) => ReactNode
  /** The dialogs that its rows open. */
  readonly children: ReactNode
}) => (
  <div className={page["stack"]}>
    <div className={page["bar"]}>
      <p>{lead}</p>
      {add && (
        <Button leftSection={<add.icon size={16} aria-hidden />} onClick={add.onClick}>
          {add.label}
        </Button>
      )}
    </div>
    <Loaded query={query}>
      {(data) => {
        const rows = rowsOf(data)
        return rows.length === 0 ? <Message {...empty} /> : table(rows)
      }}
    </Loaded>
    {children}
  </div>
)
