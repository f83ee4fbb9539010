import { exportAudit } from "@gatewright/server/contract"
import { Button, Menu } from "@mantine/core"
import { IconDownload, IconListSearch } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { callForFile } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { EndlessList } from "../app/ui/EndlessList.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { sayFailure } from "../app/ui/say.ts"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { saveFile } from "../app/ui/save-file.ts"
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
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} actions={<Export tenant={tenant} search={search} />} />
      <AuditFilters search={search} onChange={show} />
      <EndlessList
        query={useInfiniteQuery(auditQuery(tenant, search))}
        rowsOf={({ entries }) => entries}
        icon={IconListSearch}
        words={words}
        onClear={isFiltered(search) ? () => show({}) : undefined}
      >
        {(entries) => <AuditTable tenant={tenant} entries={entries} />}
      </EndlessList>
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
