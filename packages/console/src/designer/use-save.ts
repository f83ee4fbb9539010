import type { FlowDocument } from "@gatewright/flow"
import { type FlowDetail, saveFlow, saveVersion } from "@gatewright/server/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { codeOf, type ApiFailure } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"
import { say, sayFailure } from "../app/ui/say.ts"
import { flowsKey } from "../flows/flow-queries.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { versionKey } from "../versions/version-queries.ts"
import { commitTyping } from "./commit-typing.ts"
import type { Editing } from "./use-editing.ts"
import { words } from "./words.ts"

/** Saving a flow: what can be asked of it, and how the last attempt stands. */
export interface Save {
  /** Saves what was edited. Gives the saved flow, or `undefined` where nothing was to save or it was refused. */
  readonly run: (note?: string) => Promise<FlowDetail | undefined>
  /** Saves a merge of what was edited and what somebody else saved meanwhile. Throws `ApiFailure`. */
  readonly merged: (merge: Merge) => Promise<FlowDetail>
  readonly isPending: boolean
  /** Why the last save was refused, where somebody else saved meanwhile. */
  readonly conflict: Error | undefined
  readonly forgetConflict: () => void
  /** The note of the last save, for the next attempt. */
  readonly note: string
}

/** A document that holds what both sides did; `revision` is the one of theirs that it was made with. */
interface Merge {
  readonly document: FlowDocument
  readonly revision: number
  readonly note: string
}

/** *Save Flow*. A save that would overwrite somebody else's is refused by the server, and never repeated silently. */
export const useSave = ({
  tenant,
  editing,
  version,
}: {
  readonly tenant: string
  readonly editing: Editing
  /** The version that is edited in place of the draft. */
  readonly version: string | undefined
}): Save => {
  const client = useQueryClient()
  const changed = useFlowChanged(tenant)

  const send = async ({ document, revision, note, action }: Merge & { readonly action: "saved" | "merged" }) => {
    const flow = document.flow.id
    const body = { revision, document, note }
    if (version === undefined) {
      const detail = await call(saveFlow, { params: { tenant, flow }, body: { ...body, action } })
      client.setQueryData([...flowsKey(tenant), "one", flow], detail)
      return detail
    }
    const detail = await call(saveVersion, { params: { tenant, flow, version }, body })
    client.setQueryData(versionKey(tenant, flow, version), detail)
    return detail
  }
  const { mutateAsync, isPending, error, reset, variables } = useMutation<FlowDetail, ApiFailure, string>({
    mutationFn: async (note) => {
      const { document, revision, past } = editing.now()
      const detail = await send({ document, revision, note, action: "saved" })
      editing.markSaved({ revision: detail.revision, steps: past.length })
      return detail
    },
    onSuccess: () => {
      say(version === undefined ? words.saved : words.versionSaved)
      void changed()
    },
    onError: (failure) => {
      if (codeOf(failure) !== "flow.conflict") sayFailure(words.notSaved, failure)
    },
  })
  const run = async (note = "") => {
    commitTyping()
    const { past, savedSteps } = editing.now()
    if (isPending || past.length === savedSteps) return undefined
    return mutateAsync(note).catch(() => undefined)
  }
  const merged = async (merge: Merge) => {
    const detail = await send({ ...merge, action: "merged" })
    editing.restart(detail.document, detail.revision)
    reset()
    say(words.mergeSaved)
    void changed()
    return detail
  }
  return {
    run,
    merged,
    isPending,
    conflict: codeOf(error) === "flow.conflict" && error ? error : undefined,
    forgetConflict: reset,
    note: variables ?? "",
  }
}
