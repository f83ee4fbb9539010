import { revokeDebugLink } from "@gatewright/server/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { say } from "../app/ui/say.ts"
import { debugLinksKey } from "./run-queries.ts"
import { words } from "./words.ts"

/** Ends debug links of a flow. */
export const useRevoke = (tenant: string, flow: string) => {
  const client = useQueryClient()
  const { mutate, error, isPending, variables, data } = useMutation({
    mutationFn: async (link: string) => {
      await call(revokeDebugLink, { params: { tenant, flow, link } })
      return link
    },
    onSuccess: () => say(words.revoked),
    // Also where it was refused: somebody else may have been faster.
    onSettled: () => client.invalidateQueries({ queryKey: debugLinksKey(tenant, flow) }),
  })
  return { revoke: mutate, error, pending: isPending ? variables : undefined, revoked: data }
}
