import { getCategorisation } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"

/** Categories and types that people of a tenant defined. */
export const categorisationQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "categorisation"],
    queryFn: ({ signal }) => call(getCategorisation, { params: { tenant }, signal }),
  })
