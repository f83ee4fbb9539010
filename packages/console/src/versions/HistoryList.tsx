import { Button } from "@mantine/core"
import { useMemo, useState } from "react"
import { HistoryEntry } from "./HistoryEntry.tsx"
import { historyGroups } from "./history-groups.ts"
import type { History } from "./ContentSelect.tsx"
import styles from "./versions.module.css"
import { words } from "./words.ts"

const page = 25

/** The history of a flow, newest first: quick successions of saves as one entry. */
export const HistoryList = ({
  tenant,
  flow,
  history,
}: {
  readonly tenant: string
  readonly flow: string
  readonly history: History
}) => {
  const [shown, setShown] = useState(page)
  const groups = useMemo(() => historyGroups(history.revisions), [history.revisions])
  return (
    <>
      <ol className={styles["rows"]} aria-label={words.history}>
        {groups.slice(0, shown).map((group) => (
          <HistoryEntry key={group.last.revision} tenant={tenant} flow={flow} history={history} group={group} />
        ))}
      </ol>
      {groups.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + page)} style={{ justifySelf: "start" }}>
          {words.loadMore}
        </Button>
      )}
    </>
  )
}
