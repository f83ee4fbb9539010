import { Button } from "@mantine/core"
import { IconFilterOff, IconRoute } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Message } from "../app/ui/Message.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { ListSkeleton } from "../app/ui/ListSkeleton.tsx"
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
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    runsQuery(tenant, search),
  )
  const runs = data?.pages.flatMap((each) => each.runs)
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} />
      <RunFilters tenant={tenant} search={search} onChange={show} />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !runs ? (
        <ListSkeleton />
      ) : runs.length === 0 ? (
        isFiltered(search) ? (
          <Message icon={IconFilterOff} title={words.noMatchTitle} text={words.noMatchText} role="status">
            <Button variant="default" onClick={() => show({})}>
              {words.clear}
            </Button>
          </Message>
        ) : (
          <Message icon={IconRoute} title={words.emptyTitle} text={words.emptyText} />
        )
      ) : (
        <>
          <RunTable tenant={tenant} runs={runs} />
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
