import type { Scope } from "@gatewright/server/contract"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { may } from "./may.ts"
import { sessionQuery } from "./session-query.ts"

/** Whether the person who is signed in has a right in the tenant of the address. */
export const useMay = (scope: Scope): boolean => {
  const { data: session } = useQuery(sessionQuery)
  const { tenant } = useParams({ strict: false })
  return may(session, tenant, scope)
}
