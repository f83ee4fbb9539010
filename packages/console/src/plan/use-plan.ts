import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { bindingsOfFile } from "../connections/bindings-file.ts"
import { bindingRows, withBinding } from "../connections/binding-rows.ts"
import { say } from "../app/ui/say.ts"
import type { PickedFile } from "../import-export/picked-file.ts"
import { emptyDraft, type PlanDraft, type PlanFile, withFiles } from "./plan-draft.ts"
import { planQuery } from "./plan-queries.ts"
import { words } from "./words.ts"

/** The draft of a plan and what the server says about it. */
export const usePlan = (tenant: string) => {
  const [draft, setDraft] = useState<PlanDraft>(emptyDraft)
  const all = useQuery(planQuery(tenant, { ...draft, flows: undefined }))
  const plan = useQuery(planQuery(tenant, draft))

  const take = async (files: readonly PickedFile[], flows?: readonly string[]): Promise<void> => {
    const read = await Promise.all(
      files.map(async ({ key, name, content }): Promise<PlanFile> => ({ key, path: name, text: await content.text() })),
    )
    const answers = read.map(({ text }) => bindingsOfFile(text)).filter((bindings) => bindings !== undefined)
    const others = read.filter(({ text }) => bindingsOfFile(text) === undefined)
    const rows = answers.flatMap(bindingRows)
    if (rows.length > 0) say(words.bindingsTaken(rows.length))
    setDraft((before) => {
      const bindings = rows.reduce((bound, row) => withBinding(bound, row, row.target), before.bindings)
      const next = others.length > 0 ? withFiles(before, others) : before
      return { ...next, bindings, ...(flows && { flows }) }
    })
  }
  return {
    draft,
    setDraft,
    take,
    all: all.data,
    plan: plan.error ? undefined : plan.data,
    error: plan.error ?? all.error,
    retry: () => void Promise.all([all.refetch(), plan.refetch()]),
    /** Whether the answer is still out, or is one for what was asked before. */
    isReading: plan.isFetching || plan.isPlaceholderData || all.isFetching,
  }
}
