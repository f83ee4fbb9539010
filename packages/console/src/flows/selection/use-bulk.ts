import { changeFlow, deleteFlow, type FlowRow } from "@gatewright/server/contract"
import { useMutation } from "@tanstack/react-query"
import { call } from "../../app/api/call.ts"
import { say } from "../../app/ui/say.ts"
import { useFlowChanged } from "../use-flow-changed.ts"
import { type Refused, runEach } from "./run-each.ts"
import { words } from "./words.ts"

/** What can be done with several flows at once. */
export type BulkCommand =
  | { readonly kind: "tag"; readonly tags: readonly string[] }
  | { readonly kind: "activate" }
  | { readonly kind: "deactivate" }
  | { readonly kind: "delete" }

/** What came of it. */
export interface BulkResult {
  readonly kind: BulkCommand["kind"]
  readonly done: readonly FlowRow[]
  readonly refused: readonly Refused<FlowRow>[]
}

/** Does something to several flows, each by itself: what is refused keeps nothing from the others. */
export const useBulk = (tenant: string, onResult: (result: BulkResult) => void) => {
  const changed = useFlowChanged(tenant)
  return useMutation({
    mutationFn: async ({ flows, command }: { readonly flows: readonly FlowRow[]; readonly command: BulkCommand }) => ({
      kind: command.kind,
      ...(await runEach(flows, (flow) => carryOut(tenant, flow, command))),
    }),
    onSuccess: async (result) => {
      // A dialog tells what was refused, and the rest with it.
      if (result.refused.length === 0) say(words.done[result.kind](result.done.length))
      onResult(result)
      await changed()
    },
  })
}

const carryOut = (tenant: string, { id, tags, revision }: FlowRow, command: BulkCommand): Promise<unknown> => {
  const params = { tenant, flow: id }
  switch (command.kind) {
    case "tag": {
      const all = [...new Set([...tags, ...command.tags])]
      return all.length === tags.length
        ? Promise.resolve()
        : call(changeFlow, { params, body: { revision, tags: all } })
    }
    case "activate":
      return call(changeFlow, { params, body: { active: true } })
    case "deactivate":
      return call(changeFlow, { params, body: { active: false } })
    case "delete":
      return call(deleteFlow, { params })
  }
}
