import { groupHistory } from "@gatewright/flow"
import { Button } from "@mantine/core"
import { useMemo, useState } from "react"
import { HistoryEntry } from "./HistoryEntry.tsx"
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
  const groups = useMemo(
    () => groupHistory(history.revisions.map((row) => ({ ...row, at: Date.parse(row.at), time: row.at }))),
    [history.revisions],
  )
  return (
    <>
      <ol className={styles["rows"]} aria-label={words.history}>
        {groups.slice(0, shown).map(({ revisions }) => (
          <HistoryEntry
            key={revisions[0]?.revision}
            tenant={tenant}
            flow={flow}
            history={history}
            rows={revisions.map(({ time, ...row }) => ({ ...row, at: time }))}
          />
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
