import type { TrackedRunRow } from "@gatewright/server/contract"
import { IconAlertTriangle } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { DataTable } from "../app/ui/DataTable.tsx"
import { fullTime } from "../app/ui/time-ago.ts"
import styles from "./runs.module.css"
import { StatusLabel } from "./StatusLabel.tsx"
import { words } from "./words.ts"

/** Tracked runs; a click on one opens it. */
export const RunTable = ({ tenant, runs }: { readonly tenant: string; readonly runs: readonly TrackedRunRow[] }) => (
  <DataTable
    label={words.list}
    rows={runs}
    keyOf={({ id }) => id}
    columns={[
      {
        id: "run",
        label: words.run,
        render: ({ id, flowName, debug }) => (
          <>
            <Link to="/$tenant/runs/$run" params={{ tenant, run: id }} className={styles["open"]}>
              {flowName}
            </Link>
            {debug && <span className={styles["tag"]}>{words.debug}</span>}
            <p>
              <code className={styles["id"]}>{id}</code>
            </p>
          </>
        ),
      },
      { id: "status", label: words.status, width: "130px", render: ({ status }) => <StatusLabel status={status} /> },
      {
        id: "user",
        label: words.who,
        width: "180px",
        render: ({ user }) => user ?? <span className={styles["quiet"]}>{words.nobody}</span>,
      },
      {
        id: "steps",
        label: words.steps,
        width: "120px",
        render: ({ steps, errors }) => (
          <>
            {steps.toLocaleString("en")}
            {errors > 0 && (
              <p>
                <span className={styles["errors"]}>
                  <IconAlertTriangle size={14} aria-hidden /> {words.errors(errors)}
                </span>
              </p>
            )}
          </>
        ),
      },
      {
        id: "took",
        label: words.took,
        width: "100px",
        render: ({ startedAt, endedAt }) => words.milliseconds(Date.parse(endedAt) - Date.parse(startedAt)),
      },
      {
        id: "started",
        label: words.started,
        width: "180px",
        render: ({ startedAt }) => (
          <time dateTime={startedAt} className={styles["quiet"]}>
            {fullTime(startedAt)}
          </time>
        ),
      },
    ]}
  />
)
