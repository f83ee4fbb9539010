import { getBindings, listConnections, listSecrets } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"

/** The connections of a tenant; their secrets are never told. */
export const connectionsQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "connections"],
    queryFn: ({ signal }) => call(listConnections, { params: { tenant }, signal }),
  })

/** The names of the secrets of a tenant. */
export const secretsQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "secrets"],
    queryFn: ({ signal }) => call(listSecrets, { params: { tenant }, signal }),
  })

/** What names in flows stand for in a tenant. */
export const bindingsQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "bindings"],
    queryFn: ({ signal }) => call(getBindings, { params: { tenant }, signal }),
  })
