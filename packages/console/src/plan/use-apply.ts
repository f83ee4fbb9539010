import { applyPlan, type ApplyRow, problemDocumentSchema } from "@gatewright/server/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { z } from "zod"
import { ApiFailure } from "../app/api/api-failure.ts"
import { callForLines } from "../app/api/call.ts"
import { type PlanDraft, requestOf } from "./plan-draft.ts"
import { appliesQuery } from "./plan-queries.ts"

export interface Progress {
  readonly done: number
  readonly total: number
}

const row = applyPlan.answer.shape.apply
const line = z.union([
  z.object({ done: z.int(), total: z.int() }),
  z.object({ applied: z.union([row, applyPlan.answer.transform(({ apply }) => apply)]) }),
  z.object({ problem: problemDocumentSchema }),
])

/** Applies a plan in one transaction, tells how far it is, and can be called off: then nothing is written. */
export const useApply = (tenant: string) => {
  const [progress, setProgress] = useState<Progress>()
  const calledOff = useRef<AbortController>(null)
  const client = useQueryClient()

  const { mutate, reset, error, isPending } = useMutation({
    mutationFn: async ({ draft, hash }: { readonly draft: PlanDraft; readonly hash: string }) => {
      const control = new AbortController()
      calledOff.current = control
      setProgress(undefined)
      try {
        const body = { ...requestOf(draft), hash }
        for await (const said of callForLines(applyPlan, { params: { tenant }, body, signal: control.signal })) {
          const read = line.parse(said)
          if ("problem" in read) throw new ApiFailure({ kind: "problem", problem: read.problem })
          if ("applied" in read) return read.applied
          setProgress(read)
        }
        throw new ApiFailure({ kind: "unreachable" })
      } catch (failure) {
        if (!control.signal.aborted) throw failure
        return await appliedAfterAll(hash)
      }
    },
  })

  /** It may have been too late to call it off: what was applied is shown as such. */
  async function appliedAfterAll(hash: string): Promise<ApplyRow | undefined> {
    const { applies } = await client.fetchQuery({ ...appliesQuery(tenant), staleTime: 0 })
    return applies.find((apply) => apply.hash === hash && apply.undone === null)
  }

  return { apply: mutate, cancel: () => calledOff.current?.abort(), reset, progress, error, isPending }
}
