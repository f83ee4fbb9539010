import { type FlowDetail, saveFlow } from "@gatewright/server/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { codeOf, type ApiFailure } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"
import { say, sayFailure } from "../app/ui/say.ts"
import { flowsKey } from "../flows/flow-queries.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { commitTyping } from "./commit-typing.ts"
import type { Editing } from "./use-editing.ts"
import { words } from "./words.ts"

export interface Save {
  /** Saves what was edited. Gives the saved flow, or `undefined` where nothing was to save or it was refused. */
  readonly run: () => Promise<FlowDetail | undefined>
  readonly isPending: boolean
  /** Why the last save was refused, where somebody else saved meanwhile. */
  readonly conflict: Error | undefined
  readonly forgetConflict: () => void
}

/** *Save Flow*. A save that would overwrite somebody else's is refused by the server, and never repeated silently. */
export const useSave = (tenant: string, editing: Editing): Save => {
  const client = useQueryClient()
  const changed = useFlowChanged(tenant)
  const { mutateAsync, isPending, error, reset } = useMutation<FlowDetail, ApiFailure>({
    mutationFn: async () => {
      const { document, revision, past } = editing.now()
      const detail = await call(saveFlow, { params: { tenant, flow: document.flow.id }, body: { revision, document } })
      editing.markSaved({ revision: detail.revision, steps: past.length })
      client.setQueryData([...flowsKey(tenant), "one", detail.id], detail)
      return detail
    },
    onSuccess: () => {
      say(words.saved)
      void changed()
    },
    onError: (failure) => {
      if (codeOf(failure) !== "flow.conflict") sayFailure(words.notSaved, failure)
    },
  })
  const run = async () => {
    commitTyping()
    const { past, savedSteps } = editing.now()
    if (isPending || past.length === savedSteps) return undefined
    return mutateAsync().catch(() => undefined)
  }
  return {
    run,
    isPending,
    conflict: codeOf(error) === "flow.conflict" && error ? error : undefined,
    forgetConflict: reset,
  }
}
