import type { FlowDocument, ReadFile } from "@gatewright/flow"
import { Button, TextInput } from "@mantine/core"
import { IconFileUnknown, IconSearch } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { DataTable } from "../app/ui/DataTable.tsx"
import { Loaded } from "../app/ui/Loaded.tsx"
import { Message } from "../app/ui/Message.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { FlowType } from "../flows/FlowType.tsx"
import { handOver } from "../import-export/handed-files.ts"
import { backupQuery } from "./backup-queries.ts"
import { backupTime } from "./backup-time.ts"
import styles from "./backups.module.css"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/backups/$backup")

/** One backup: its flows, each of which can be restored by a plan. */
export const BackupPage = () => {
  const { tenant, backup } = route.useParams()
  usePageTitle(words.backupOf(backupTime(backup)))
  return useMay("flow:export") ? <Open tenant={tenant} backup={backup} /> : <NoPermission scope="flow:export" />
}

const Open = ({ tenant, backup }: { readonly tenant: string; readonly backup: string }) => {
  const query = useQuery(backupQuery(tenant, backup))
  const { data } = query
  const mayPlan = useMay("flow:plan")
  const navigate = useNavigate()
  const restore = (flows?: readonly string[]) => {
    if (!data) return
    handOver({ files: [{ key: backup, name: backup, content: data.content }], ...(flows && { flows }) })
    void navigate({ to: "/$tenant/import", params: { tenant } })
  }
  return (
    <div className={page["page"]}>
      <PageHeader
        crumbs={
          <>
            <Link to="/$tenant/backups" params={{ tenant }}>
              {words.title}
            </Link>
            <span aria-hidden>/</span>
            <span aria-current="page">{backupTime(backup)}</span>
          </>
        }
        title={words.backupOf(backupTime(backup))}
        lead={mayPlan ? words.backupLead : words.restoreNeeds}
        actions={
          mayPlan && (
            <Button variant="default" onClick={() => restore()} disabled={data?.read.kind !== "read"}>
              {words.restoreAll}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {({ read }) =>
          read.kind === "refused" ? (
            <Notice tone="bad" title={words.unreadable}>
              <ProblemList problems={read.problems} />
            </Notice>
          ) : (
            <Flows tenant={tenant} file={read} onRestore={mayPlan ? (flow) => restore([flow]) : undefined} />
          )
        }
      </Loaded>
    </div>
  )
}

const Flows = ({
  tenant,
  file: { flows },
  onRestore,
}: {
  readonly tenant: string
  readonly file: ReadFile
  readonly onRestore: ((flow: string) => void) | undefined
}) => {
  const [search, setSearch] = useState("")
  const wanted = search.trim().toLowerCase()
  const shown = flows.filter(({ document: { flow } }) => `${flow.name} ${flow.id}`.toLowerCase().includes(wanted))
  if (flows.length === 0) {
    return <Message icon={IconFileUnknown} title={words.emptyBackup} text={words.emptyBackupText} />
  }
  return (
    <>
      {flows.length > 5 && (
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles["search"]}
        />
      )}
      {shown.length === 0 ? (
        <p className={page["muted"]} role="status">
          {words.noMatch}
        </p>
      ) : (
        <DataTable
          label={words.flows}
          rows={shown}
          keyOf={({ document }) => document.flow.id}
          columns={[
            {
              id: "name",
              label: words.name,
              render: ({ document: { flow } }) => (
                <>
                  <strong>{flow.name}</strong>
                  <p>
                    <code>{flow.id}</code>
                  </p>
                </>
              ),
            },
            {
              id: "type",
              label: words.type,
              width: "200px",
              render: ({ document }) => <Type {...{ tenant, document }} />,
            },
            { id: "nodes", label: words.nodes, width: "90px", render: ({ document: { flow } }) => flow.nodes.length },
            {
              id: "actions",
              label: words.restore,
              width: "112px",
              bare: true,
              align: "end",
              render: ({ document: { flow } }) =>
                onRestore && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => onRestore(flow.id)}
                    aria-label={words.restoreOne(flow.name)}
                  >
                    {words.restore}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </>
  )
}

const Type = ({ tenant, document: { flow } }: { readonly tenant: string; readonly document: FlowDocument }) => (
  <FlowType tenant={tenant} category={flow.category} type={flow.type} />
)
