import type { ImportPreview } from "@gatewright/server/contract"
import { useQuery } from "@tanstack/react-query"
import { originQuery } from "../versions/version-queries.ts"

/** Whether a file can be merged with the flow that is here under its id: what both began with has to be known. */
export const useMergeable = (tenant: string, outcome: ImportPreview["outcome"]): boolean => {
  const id = outcome.kind === "choose" ? outcome.id : undefined
  const { data } = useQuery({ ...originQuery(tenant, id ?? ""), enabled: id !== undefined })
  return id !== undefined && data !== undefined && data.origin !== null
}
