import { flowStatuses, type FlowRow } from "@gatewright/server/contract"

/** The category that is a view over every category (P1). */
export const allFlows = "all"

const sortKeys = ["name", "type", "status", "changedAt"] as const
export type SortKey = (typeof sortKeys)[number]
export const pageSizes = [25, 50, 100] as const

/** What the flow list shows, as it stands in the address. What is left out is as at the start. */
export interface ListState {
  readonly search?: string | undefined
  readonly type?: string | undefined
  readonly status?: FlowRow["status"] | undefined
  readonly tag?: string | undefined
  readonly sort?: SortKey | undefined
  readonly order?: "asc" | "desc" | undefined
  readonly page?: number | undefined
  readonly size?: number | undefined
}

/** Reads the state from an address that anybody may have typed: what makes no sense is left out. */
export const listStateOf = (search: Readonly<Record<string, unknown>>): ListState => ({
  search: textOf(search["search"], 200),
  type: textOf(search["type"], 200),
  tag: textOf(search["tag"], 100),
  status: flowStatuses.find((status) => status === search["status"]),
  sort: sortKeys.find((key) => key === search["sort"]),
  order: search["order"] === "asc" || search["order"] === "desc" ? search["order"] : undefined,
  page: isPage(search["page"]) && search["page"] > 1 ? search["page"] : undefined,
  size: pageSizes.find((size) => size === search["size"]),
})

/** The query of the API that fits. */
export const queryOf = (category: string, state: ListState) => {
  const { sort, order } = sortingOf(state)
  return {
    ...(category === allFlows ? {} : { category }),
    ...state,
    sort,
    order,
    page: state.page ?? 1,
    size: state.size ?? pageSizes[0],
  }
}

/** The column that the list is sorted by, and the direction; last changed first where nothing was chosen. */
export const sortingOf = ({ sort = "changedAt", order }: ListState): { sort: SortKey; order: "asc" | "desc" } => ({
  sort,
  order: order ?? naturalOrder(sort),
})

/** Sorts by a column: the other way round where it is sorted by it already. Starts at the first page. */
export const sortedBy = (state: ListState, column: SortKey): ListState => {
  const now = sortingOf(state)
  const order = now.sort !== column ? naturalOrder(column) : now.order === "asc" ? "desc" : "asc"
  return { ...state, page: undefined, sort: column, order }
}

/** Changes filters; `undefined` and the empty text take one away. Starts at the first page. */
export const filteredBy = (
  state: ListState,
  change: Pick<ListState, "search" | "type" | "status" | "tag">,
): ListState => listStateOf({ ...state, ...change, page: undefined })

/** Whether anything narrows the list. */
export const isFiltered = ({ search, type, status, tag }: ListState): boolean =>
  [search, type, status, tag].some((value) => value !== undefined)

const naturalOrder = (column: SortKey): "asc" | "desc" => (column === "changedAt" ? "desc" : "asc")

// The router reads `?search=42` as a number, as JSON would.
const textOf = (value: unknown, longest: number): string | undefined => {
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value
  return typeof text === "string" && text !== "" ? text.slice(0, longest) : undefined
}

const isPage = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value)
