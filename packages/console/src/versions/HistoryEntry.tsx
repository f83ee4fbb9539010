import type { RevisionRow } from "@gatewright/server/contract"
import { UnstyledButton } from "@mantine/core"
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react"
import { useState } from "react"
import { fullTime, timeAgo } from "../app/ui/time-ago.ts"
import { ContentActions } from "./ContentActions.tsx"
import type { History } from "./ContentSelect.tsx"
import { LineBadge } from "./LineBadge.tsx"
import styles from "./versions.module.css"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flow: string
  readonly history: History
}

/** Saves that belong together; each of them on demand. */
export const HistoryEntry = ({ rows, ...props }: Props & { readonly rows: readonly RevisionRow[] }) => {
  const [open, setOpen] = useState(false)
  const [newest, ...earlier] = rows
  if (!newest) return null
  return (
    <li>
      <Entry row={newest} {...props} />
      {earlier.length > 0 && (
        <UnstyledButton className={styles["unfold"]} onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          {open ? words.hideSaves : words.showSaves(earlier.length)}
        </UnstyledButton>
      )}
      {open && (
        <ol className={styles["inner"]}>
          {earlier.map((row) => (
            <li key={row.revision}>
              <Entry row={row} {...props} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

const Entry = ({ tenant, flow, history, row }: Props & { readonly row: RevisionRow }) => {
  const { revision, by, at, note, action, version, isLive, published, approved, activeRuns } = row
  const isDraft = revision === history.draft
  const line = version === null ? undefined : history.versions.find(({ id }) => id === version)
  return (
    <div className={styles["row"]}>
      <div className={styles["main"]}>
        <p className={styles["title"]}>
          <strong>{words.revision(revision)}</strong>
          {isDraft && <LineBadge kind="draft" />}
          {isLive && <LineBadge kind="live" />}
          {version !== null && (
            <span className={styles["line"]}>{line ? words.ofVersion(line.name) : words.deletedVersion}</span>
          )}
        </p>
        {note !== "" && <p className={styles["note"]}>{note}</p>}
        <p className={styles["facts"]}>
          <span>{words.actions[action]}</span>
          <time dateTime={at} title={fullTime(at)}>
            {timeAgo(at)}, {by}
          </time>
          {published[0] && (
            <span title={fullTime(published[0].at)}>{words.published(published[0].by, timeAgo(published[0].at))}</span>
          )}
          {approved.map((approval) => (
            <span key={approval.by} title={fullTime(approval.at)}>
              {words.approved(approval.by, timeAgo(approval.at))}
            </span>
          ))}
          {activeRuns > 0 && <span className={styles["runs"]}>{words.runs(activeRuns)}</span>}
        </p>
      </div>
      <ContentActions
        tenant={tenant}
        flow={flow}
        revision={revision}
        what={words.revision(revision)}
        isLive={isLive}
        isDraft={isDraft}
      />
    </div>
  )
}
