import { getDebugLink, getRun, listDebugLinks, listRuns } from "@gatewright/server/contract"
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { type RunSearch, runQueryOf } from "./run-search.ts"

/** Tracked runs page by page, newest first. */
export const runsQuery = (tenant: string, search: RunSearch) =>
  infiniteQueryOptions({
    queryKey: ["tenant", tenant, "runs", search],
    queryFn: ({ signal, pageParam }) =>
      call(listRuns, {
        params: { tenant },
        query: { ...runQueryOf(search), ...(pageParam !== "" && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** One tracked run with its steps, and the flows that it went through. */
export const runQuery = (tenant: string, run: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "run", run],
    queryFn: ({ signal }) => call(getRun, { params: { tenant, run }, signal }),
  })

/** A debug link with the content that it runs. */
export const debugLinkQuery = (tenant: string, flow: string, link: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "debug-link", flow, link],
    queryFn: ({ signal }) => call(getDebugLink, { params: { tenant, flow, link }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The debug links of a flow whose time is not over. Others may make and open some meanwhile. */
export const debugLinksQuery = (tenant: string, flow: string) =>
  queryOptions({
    queryKey: debugLinksKey(tenant, flow),
    queryFn: ({ signal }) => call(listDebugLinks, { params: { tenant, flow }, signal }),
    refetchInterval: 5000,
  })

export const debugLinksKey = (tenant: string, flow: string) => ["tenant", tenant, "debug-links", flow] as const
