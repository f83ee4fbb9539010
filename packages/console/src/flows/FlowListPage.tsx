import { Button } from "@mantine/core"
import { IconFileImport, IconFolderQuestion, IconPlus } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { useMay } from "../app/session/use-may.ts"
import { Loaded } from "../app/ui/Loaded.tsx"
import { Message } from "../app/ui/Message.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { useAddFlow } from "../import-export/add-flow-context.ts"
import { categoriesQuery } from "./categories-query.ts"
import { EmptyList } from "./EmptyList.tsx"
import { flowListQuery } from "./flow-queries.ts"
import { FlowCards } from "./FlowCards.tsx"
import { FlowCommandsProvider } from "./FlowCommandsProvider.tsx"
import { FlowFilters } from "./FlowFilters.tsx"
import { FlowTable } from "./FlowTable.tsx"
import styles from "./flow-list-page.module.css"
import { allFlows, isFiltered, type ListState, queryOf } from "./list-state.ts"
import { Pager } from "./Pager.tsx"
import { useDesignerAhead } from "./use-designer-ahead.ts"
import { useSelection } from "./use-selection.ts"
import { words } from "./words.ts"

// Who selects nothing never loads what can be done with a selection.
const SelectionBar = lazy(async () => ({ default: (await import("./selection/SelectionBar.tsx")).SelectionBar }))

const route = getRouteApi("/signed-in/$tenant/orchestrator/$category")

/** The flow list of a category, or of all of them (P2). What it shows stands in the address. */
export const FlowListPage = () => {
  const { tenant, category } = route.useParams()
  // Another list begins with nothing selected.
  return <FlowList key={`${tenant} ${category}`} tenant={tenant} id={category} />
}

const FlowList = ({ tenant, id }: { readonly tenant: string; readonly id: string }) => {
  const state = route.useSearch()
  const navigate = route.useNavigate()
  const addFlow = useAddFlow()
  const categories = useQuery(categoriesQuery(tenant))
  const list = useQuery(flowListQuery(tenant, queryOf(id, state)))
  const category = categories.data?.categories.find((each) => each.id === id)
  const title = id === allFlows ? words.allFlows : (category?.label ?? id)
  usePageTitle(title)
  useDesignerAhead()
  const mayWrite = useMay("flow:write")
  const mayApply = useMay("flow:apply")
  const mayExport = useMay("flow:export")
  const mayActivate = useMay("flow:activate")
  const selection = useSelection(list.data?.flows ?? [])
  const selectable = mayWrite || mayExport || mayActivate ? selection : undefined

  const show = (next: ListState) => void navigate({ search: next, replace: true })

  if (categories.data && id !== allFlows && !category) {
    return <Message icon={IconFolderQuestion} title={words.unknownCategory} text={words.unknownCategoryText} page />
  }
  return (
    <FlowCommandsProvider tenant={tenant}>
      <div className={styles["page"]}>
        <PageHeader
          crumbs={
            <>
              <Link to="/$tenant/orchestrator" params={{ tenant }}>
                {words.orchestratorShort}
              </Link>
              <span aria-hidden>/</span>
              <span aria-current="page">{title}</span>
            </>
          }
          title={title}
          lead={id === allFlows ? words.allFlowsLead : (category?.description ?? "")}
          actions={
            <>
              {mayApply && (
                <Button
                  variant="default"
                  leftSection={<IconFileImport size={16} aria-hidden />}
                  onClick={() => addFlow({ category: id, how: "import" })}
                >
                  {words.import}
                </Button>
              )}
              {mayWrite && (
                <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => addFlow({ category: id })}>
                  {words.add}
                </Button>
              )}
            </>
          }
        />
        {(isFiltered(state) || list.data?.total !== 0) && (
          <FlowFilters
            state={state}
            category={category}
            categories={categories.data?.categories ?? []}
            tags={list.data?.tags ?? []}
            total={list.data?.total}
            onChange={show}
          />
        )}
        <Loaded query={list}>
          {({ flows, total, tags }) =>
            flows.length === 0 ? (
              <EmptyList filtered={isFiltered(state)} category={id} onClear={() => show({})} />
            ) : (
              <div className={styles["list"]} aria-busy={list.isPlaceholderData}>
                <FlowTable
                  tenant={tenant}
                  flows={flows}
                  state={state}
                  title={title}
                  selection={selectable}
                  onChange={show}
                />
                <FlowCards tenant={tenant} flows={flows} title={title} selection={selectable} />
                <Pager state={state} total={total} onChange={show} />
                <Suspense>
                  {selection.begun && (
                    <SelectionBar tenant={tenant} flows={selection.flows} tags={tags} onSelect={selection.set} />
                  )}
                </Suspense>
              </div>
            )
          }
        </Loaded>
      </div>
    </FlowCommandsProvider>
  )
}
