import { getBackup, makeBackup } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconDatabaseExport, IconDownload, IconHistory } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { call, callForFile } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { DataTable } from "../app/ui/DataTable.tsx"
import { IconAction } from "../app/ui/IconAction.tsx"
import { Loaded } from "../app/ui/Loaded.tsx"
import { Message } from "../app/ui/Message.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { say, sayFailure } from "../app/ui/say.ts"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { fullTime, timeAgo } from "../app/ui/time-ago.ts"
import { saveFile } from "../app/ui/save-file.ts"
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
      <Loaded query={useQuery(backupsQuery(tenant))}>
        {({ schedule, failure, backups }) => (
          <>
            <Schedule schedule={schedule} failure={failure} />
            {backups.length === 0 ? (
              <Message icon={IconHistory} title={words.empty} text={words.emptyText} />
            ) : (
              <DataTable
                label={words.list}
                rows={backups}
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
                      <>
                        <IconAction
                          icon={IconDownload}
                          label={words.download}
                          of={fullTime(at)}
                          onClick={() => void download(name)}
                        />
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
                      </>
                    ),
                  },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
