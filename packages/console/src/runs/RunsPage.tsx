import { IconRoute } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { EndlessList } from "../app/ui/EndlessList.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { RunFilters } from "./RunFilters.tsx"
import { runsQuery } from "./run-queries.ts"
import { isFiltered, type RunSearch } from "./run-search.ts"
import { RunTable } from "./RunTable.tsx"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/runs")

/** *Runs*: what tracked flows did (P8.7). The filters stand in the address. */
export const RunsPage = () => {
  usePageTitle(words.title)
  const { tenant } = route.useParams()
  return useMay("run:read") ? <Runs key={tenant} tenant={tenant} /> : <NoPermission scope="run:read" />
}

const Runs = ({ tenant }: { readonly tenant: string }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const show = (next: RunSearch) => void navigate({ search: next, replace: true })
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} />
      <RunFilters tenant={tenant} search={search} onChange={show} />
      <EndlessList
        query={useInfiniteQuery(runsQuery(tenant, search))}
        rowsOf={({ runs }) => runs}
        icon={IconRoute}
        words={words}
        onClear={isFiltered(search) ? () => show({}) : undefined}
      >
        {(runs) => <RunTable tenant={tenant} runs={runs} />}
      </EndlessList>
    </div>
  )
}
