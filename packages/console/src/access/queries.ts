import { listPeople, listTokens } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"

/** Who may use the console in a tenant. */
export const peopleQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "people"],
    queryFn: ({ signal }) => call(listPeople, { params: { tenant }, signal }),
  })

/** The API tokens of a tenant; their texts are never told again. */
export const tokensQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "tokens"],
    queryFn: ({ signal }) => call(listTokens, { params: { tenant }, signal }),
  })
