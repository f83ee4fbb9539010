import { exportAudit } from "@gatewright/server/contract"
import { Button, Menu } from "@mantine/core"
import { IconDownload, IconFilterOff, IconListSearch } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { callForFile } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Message } from "../app/ui/Message.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { sayFailure } from "../app/ui/say.ts"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { ListSkeleton } from "../flows/ListSkeleton.tsx"
import { saveFile } from "../import-export/save-file.ts"
import { AuditFilters } from "./AuditFilters.tsx"
import { auditQuery } from "./audit-query.ts"
import { type AuditSearch, auditQueryOf, isFiltered } from "./audit-search.ts"
import { AuditTable } from "./AuditTable.tsx"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/audit")

/** *Audit*: who did what. The filters stand in the address. */
export const AuditPage = () => {
  usePageTitle(words.title)
  const { tenant } = route.useParams()
  return useMay("audit:read") ? <Log key={tenant} tenant={tenant} /> : <NoPermission scope="audit:read" />
}

const Log = ({ tenant }: { readonly tenant: string }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const show = (next: AuditSearch) => void navigate({ search: next, replace: true })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditQuery(tenant, search),
  )
  const entries = data?.pages.flatMap((each) => each.entries)
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} actions={<Export tenant={tenant} search={search} />} />
      <AuditFilters search={search} onChange={show} />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !entries ? (
        <ListSkeleton />
      ) : entries.length === 0 ? (
        isFiltered(search) ? (
          <Message icon={IconFilterOff} title={words.noMatchTitle} text={words.noMatchText} role="status">
            <Button variant="default" onClick={() => show({})}>
              {words.clear}
            </Button>
          </Message>
        ) : (
          <Message icon={IconListSearch} title={words.emptyTitle} text={words.emptyText} />
        )
      ) : (
        <>
          <AuditTable tenant={tenant} entries={entries} />
          {hasNextPage && (
            <div>
              <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
                {words.older}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

const Export = ({ tenant, search }: { readonly tenant: string; readonly search: AuditSearch }) => {
  const save = async (format: "ndjson" | "csv") => {
    try {
      const query = { ...auditQueryOf(search), format }
      const { name, content } = await callForFile(exportAudit, { params: { tenant }, query })
      saveFile(name, content)
    } catch (error) {
      sayFailure(words.exportFailed, error)
    }
  }
  return (
    <Menu width={260}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save("ndjson")}>{words.exportAs.ndjson}</Menu.Item>
        <Menu.Item onClick={() => void save("csv")}>{words.exportAs.csv}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
