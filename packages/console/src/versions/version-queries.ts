import { getHistory, getOrigin, getRevision, getVersion } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { flowsKey } from "../flows/flow-queries.ts"

/** Every revision of a flow, and its named versions. */
export const historyQuery = (tenant: string, flow: string) =>
  queryOptions({
    queryKey: [...flowsKey(tenant), "history", flow],
    queryFn: ({ signal }) => call(getHistory, { params: { tenant, flow }, signal }),
  })

/** A revision with its content, which never changes. */
export const revisionQuery = (tenant: string, flow: string, revision: number) =>
  queryOptions({
    queryKey: [...flowsKey(tenant), "revision", flow, revision],
    queryFn: ({ signal }) => call(getRevision, { params: { tenant, flow, revision }, signal }),
    staleTime: 60_000,
  })

/** A named version with its newest content. */
export const versionQuery = (tenant: string, flow: string, version: string) =>
  queryOptions({
    queryKey: versionKey(tenant, flow, version),
    queryFn: ({ signal }) => call(getVersion, { params: { tenant, flow, version }, signal }),
  })

export const versionKey = (tenant: string, flow: string, version: string) =>
  [...flowsKey(tenant), "version", flow, version] as const

/** Where a flow came from, and its source as it is now. */
export const originQuery = (tenant: string, flow: string) =>
  queryOptions({
    queryKey: [...flowsKey(tenant), "origin", flow],
    queryFn: ({ signal }) => call(getOrigin, { params: { tenant, flow }, signal }),
  })
