import { getSealingKey, getSettings } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"

/** The settings of a tenant. */
export const settingsQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "settings"],
    queryFn: ({ signal }) => call(getSettings, { params: { tenant }, signal }),
  })

/** The public key that secrets are sealed to for this server. */
export const sealingKeyQuery = queryOptions({
  queryKey: ["sealing-key"],
  queryFn: ({ signal }) => call(getSealingKey, { signal }),
  staleTime: Infinity,
})
