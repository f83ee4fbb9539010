import type { ApplyRow } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconFileImport } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { Loaded } from "../app/ui/Loaded.tsx"
import { Message } from "../app/ui/Message.tsx"
import page from "../app/ui/page.module.css"
import { fullTime, timeAgo } from "../app/ui/time-ago.ts"
import styles from "./plan.module.css"
import { appliesQuery } from "./plan-queries.ts"
import { useUndoQuestion } from "./use-undo-question.ts"
import { words } from "./words.ts"

const named = 3

/** Plans that were applied, each of which can be taken back. */
export const ApplyHistory = ({ tenant }: { readonly tenant: string }) => {
  const mayApply = useMay("flow:apply")
  const questionOf = useUndoQuestion(tenant)
  const [question, setQuestion] = useState<Question>()
  return (
    <section className={page["stack"]} aria-label={words.history}>
      <div className={styles["head"]}>
        <h2>{words.history}</h2>
        <p>{words.historyLead}</p>
      </div>
      <Loaded query={useQuery(appliesQuery(tenant))}>
        {({ applies }) =>
          applies.length === 0 ? (
            <Message icon={IconFileImport} title={words.historyEmpty} text={words.historyEmptyText} />
          ) : (
            <DataTable
              label={words.history}
              rows={applies}
              keyOf={({ id }) => id}
              columns={[
                {
                  id: "when",
                  label: words.historyWhen,
                  width: "150px",
                  render: ({ at }) => (
                    <time dateTime={at} title={fullTime(at)}>
                      {timeAgo(at)}
                    </time>
                  ),
                },
                { id: "by", label: words.historyBy, width: "180px", render: ({ by }) => by },
                { id: "flows", label: words.historyFlows, render: (row) => <Flows tenant={tenant} row={row} /> },
                {
                  id: "state",
                  label: words.historyState,
                  width: "170px",
                  render: ({ undone }) => (undone ? words.historyUndone(undone.by) : words.historyApplied),
                },
                {
                  id: "actions",
                  label: words.historyActions,
                  width: "128px",
                  bare: true,
                  align: "end",
                  render: (row) =>
                    mayApply &&
                    row.undone === null && (
                      <Button variant="default" size="compact-sm" onClick={() => setQuestion(questionOf(row))}>
                        {words.undo}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </section>
  )
}

const Flows = ({ tenant, row: { flows, undone } }: { readonly tenant: string; readonly row: ApplyRow }) => (
  <span className={styles["links"]}>
    {flows.slice(0, named).map(({ id, name, action }) =>
      // What an import made is gone once it is undone.
      undone !== null && action === "create" ? (
        <span key={id}>{name}</span>
      ) : (
        <Link key={id} to="/$tenant/flows/$flow" params={{ tenant, flow: id }}>
          {name}
        </Link>
      ),
    )}
    {flows.length > named && <span>{words.more(flows.length - named)}</span>}
  </span>
)
