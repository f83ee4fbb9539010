import { getBackup, makeBackup } from "@gatewright/server/contract"
import { ActionIcon, Button, Tooltip } from "@mantine/core"
import { IconDatabaseExport, IconDownload, IconHistory } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { call, callForFile } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { DataTable } from "../app/ui/DataTable.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Message } from "../app/ui/Message.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { say, sayFailure } from "../app/ui/say.ts"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { ListSkeleton } from "../flows/ListSkeleton.tsx"
import { fullTime, timeAgo } from "../flows/time-ago.ts"
import { saveFile } from "../import-export/save-file.ts"
import { backupsQuery } from "./backup-queries.ts"
import styles from "./backups.module.css"
import { Schedule } from "./Schedule.tsx"
import { sizeText } from "./size-text.ts"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/backups")

/** *Backups*: the rule, the list, and one more by hand. */
export const BackupsPage = () => {
  usePageTitle(words.title)
  const { tenant } = route.useParams()
  return useMay("flow:export") ? <List tenant={tenant} /> : <NoPermission scope="flow:export" />
}

const List = ({ tenant }: { readonly tenant: string }) => {
  const { data, error, refetch } = useQuery(backupsQuery(tenant))
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () => call(makeBackup, { params: { tenant } }),
    onSuccess: async ({ flows }) => {
      say(words.made(flows))
      await client.invalidateQueries({ queryKey: ["tenant", tenant, "backups"] })
    },
    onError: (failure) => sayFailure(words.notMade, failure),
  })
  const download = async (backup: string) => {
    try {
      const { content } = await callForFile(getBackup, { params: { tenant, backup } })
      saveFile(backup, content)
    } catch (failure) {
      sayFailure(words.downloadFailed, failure)
    }
  }
  return (
    <div className={page["page"]}>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          <Button
            leftSection={<IconDatabaseExport size={16} aria-hidden />}
            onClick={() => make.mutate()}
            loading={make.isPending}
          >
            {words.now}
          </Button>
        }
      />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <>
          <Schedule schedule={data.schedule} failure={data.failure} />
          {data.backups.length === 0 ? (
            <Message icon={IconHistory} title={words.empty} text={words.emptyText} />
          ) : (
            <DataTable
              label={words.list}
              rows={data.backups}
              keyOf={({ name }) => name}
              columns={[
                {
                  id: "when",
                  label: words.when,
                  render: ({ name, at }) => (
                    <>
                      <Link to="/$tenant/backups/$backup" params={{ tenant, backup: name }}>
                        {fullTime(at)}
                      </Link>
                      <p>{timeAgo(at)}</p>
                    </>
                  ),
                },
                { id: "flows", label: words.flows, width: "120px", render: ({ flows }) => words.flowCount(flows) },
                { id: "size", label: words.size, width: "110px", render: ({ size }) => sizeText(size) },
                {
                  id: "kept",
                  label: words.kept,
                  width: "260px",
                  render: ({ keptAs }) => (
                    <span className={styles["kept"]}>
                      {keptAs.map((why) => (
                        <span key={why}>{words.keptAs[why]}</span>
                      ))}
                    </span>
                  ),
                },
                {
                  id: "actions",
                  label: words.actions,
                  width: "132px",
                  bare: true,
                  align: "end",
                  render: ({ name, at }) => (
                    <span className={styles["actions"]}>
                      <Tooltip label={words.download}>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          size={28}
                          onClick={() => void download(name)}
                          aria-label={words.downloadOne(fullTime(at))}
                        >
                          <IconDownload size={16} />
                        </ActionIcon>
                      </Tooltip>
                      <Button
                        variant="default"
                        size="compact-sm"
                        renderRoot={(props) => (
                          <Link
                            to="/$tenant/backups/$backup"
                            params={{ tenant, backup: name }}
                            aria-label={words.openOne(fullTime(at))}
                            {...props}
                          />
                        )}
                      >
                        {words.open}
                      </Button>
                    </span>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </div>
  )
}
