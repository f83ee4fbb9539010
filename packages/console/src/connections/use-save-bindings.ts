import type { Bindings } from "@gatewright/flow"
import { putBindings } from "@gatewright/server/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { say, sayFailure } from "../app/ui/say.ts"
import { bindingsQuery } from "./queries.ts"
import { words } from "./words.ts"

/** Saves what the names in flows stand for; all flows are looked at anew afterwards. */
export const useSaveBindings = (tenant: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (bindings: Bindings) => call(putBindings, { params: { tenant }, body: bindings }),
    onSuccess: async (saved) => {
      client.setQueryData(bindingsQuery(tenant).queryKey, saved)
      say(words.bindingsSaved)
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
    onError: (error) => sayFailure(words.bindingsNotSaved, error),
  })
}
