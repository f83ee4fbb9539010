import { getFlow, listFlows } from "@gatewright/server/contract"
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { call, type RequestOf } from "../app/api/call.ts"

/** Everything that is kept of a tenant's flows; invalidated after each change. */
export const flowsKey = (tenant: string) => ["tenant", tenant, "flows"] as const

/** A page of the flow list. The page before stays on the screen until the next one is here. */
export const flowListQuery = (tenant: string, query: RequestOf<typeof listFlows>["query"]) =>
  queryOptions({
    queryKey: [...flowsKey(tenant), "list", query],
    queryFn: ({ signal }) => call(listFlows, { params: { tenant }, ...(query && { query }), signal }),
    placeholderData: keepPreviousData,
  })

/** One flow with its document, problems and requirements. */
export const flowQuery = (tenant: string, flow: string) =>
  queryOptions({
    queryKey: [...flowsKey(tenant), "one", flow],
    queryFn: ({ signal }) => call(getFlow, { params: { tenant, flow }, signal }),
  })
