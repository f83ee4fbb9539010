import type { AuditLine } from "@gatewright/server/contract"
import { Button, Menu } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { DataTable } from "../app/ui/DataTable.tsx"
import { fullTime } from "../app/ui/time-ago.ts"
import { actionText, type AuditedChange, changesOf, detailText } from "./action-text.ts"
import styles from "./audit.module.css"
import { AuditCompare } from "./AuditCompare.tsx"
import { words } from "./words.ts"

/** Entries of the log. One that holds a change opens it. */
export const AuditTable = ({
  tenant,
  entries,
}: {
  readonly tenant: string
  readonly entries: readonly AuditLine[]
}) => {
  const mayRead = useMay("flow:read")
  const [looking, setLooking] = useState<AuditedChange>()
  return (
    <>
      <DataTable
        label={words.entries}
        rows={entries}
        keyOf={({ id }) => id}
        columns={[
          {
            id: "what",
            label: words.what,
            width: "190px",
            render: ({ action }) => (
              <>
                <strong>{actionText(action)}</strong>
                <p>
                  <code>{action}</code>
                </p>
              </>
            ),
          },
          { id: "by", label: words.by, width: "164px", render: ({ by }) => by },
          { id: "subject", label: words.subject, render: (entry) => <Subject tenant={tenant} {...entry} /> },
          {
            id: "detail",
            label: words.detail,
            render: ({ detail: { name: _, ...detail } }) => {
              const text = detailText(detail)
              return text === "" ? null : (
                <span className={styles["detail"]} title={text}>
                  {text}
                </span>
              )
            },
          },
          {
            id: "when",
            label: words.when,
            width: "172px",
            render: ({ at }) => (
              <time dateTime={at} className={styles["when"]}>
                {fullTime(at)}
              </time>
            ),
          },
          {
            id: "look",
            label: words.look,
            width: "104px",
            bare: true,
            align: "end",
            render: (entry) => mayRead && <Look entry={entry} onLook={setLooking} />,
          },
        ]}
      />
      {looking && <AuditCompare tenant={tenant} {...looking} onClose={() => setLooking(undefined)} />}
    </>
  )
}

/** Opens the change of an entry; one of several asks for the flow first. */
const Look = ({ entry, onLook }: { readonly entry: AuditLine; readonly onLook: (change: AuditedChange) => void }) => {
  const changes = changesOf(entry)
  const [only] = changes
  if (!only) return null
  const label = words.compareOne(actionText(entry.action), entry.subject)
  if (changes.length === 1) {
    return (
      <Button variant="default" size="compact-sm" onClick={() => onLook(only)} aria-label={label}>
        {words.compare}
      </Button>
    )
  }
  return (
    <Menu width={340}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" aria-label={label}>
          {words.compare}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles["changes"] ?? ""}>
        {changes.map((change) => (
          <Menu.Item key={change.flow} onClick={() => onLook(change)}>
            {words.oneChange(change.flow, change.from, change.to)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Subject = ({
  tenant,
  action,
  subject,
  detail,
}: Pick<AuditLine, "action" | "subject" | "detail"> & { readonly tenant: string }) => {
  const { name } = detail
  const id = (
    <code className={styles["subject"]} title={subject}>
      {subject}
    </code>
  )
  return (
    <>
      {typeof name === "string" && <span className={styles["named"]}>{name}</span>}
      {/^(flow|version)\./.test(action) && action !== "flow.deleted" ? (
        <Link to="/$tenant/flows/$flow" params={{ tenant, flow: subject }} className={styles["link"]}>
          {id}
        </Link>
      ) : (
        id
      )}
    </>
  )
}
