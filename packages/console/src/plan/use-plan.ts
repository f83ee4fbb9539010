import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { readBindings, withBindings } from "@gatewright/flow"
import { say, sayProblem } from "../app/ui/say.ts"
import { countBindings } from "../connections/with-binding.ts"
import type { PickedFile } from "../import-export/picked-file.ts"
import { emptyDraft, type PlanDraft, type PlanFile, withFiles } from "./plan-draft.ts"
import { planQuery } from "./plan-queries.ts"
import { readPicked } from "./read-picked.ts"
import { words } from "./words.ts"

/** The draft of a plan and what the server says about it. */
export const usePlan = (tenant: string) => {
  const [draft, setDraft] = useState<PlanDraft>(emptyDraft)
  const all = useQuery(planQuery(tenant, { ...draft, flows: undefined }))
  const plan = useQuery(planQuery(tenant, draft))

  const take = async (files: readonly PickedFile[], flows?: readonly string[]): Promise<void> => {
    const { taken: read, refused } = await readPicked(files)
    for (const { name, why } of refused) sayProblem(words.fileRefused(name), why)
    const answers = read.filter(isBindings).map(({ text }) => readBindings(text))
    const others = read.filter((file) => !isBindings(file))
    for (const answer of answers) {
      if (answer.kind === "refused") sayProblem(words.bindingsRefused, answer.problems[0]?.message ?? "")
      else say(words.bindingsTaken(countBindings(answer.bindings)))
    }
    setDraft((before) => ({
      ...(others.length > 0 ? withFiles(before, others) : before),
      bindings: answers.reduce(
        (bound, answer) => (answer.kind === "bindings" ? withBindings(bound, answer.bindings) : bound),
        before.bindings,
      ),
      ...(flows && { flows }),
    }))
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

/** Answers for what flows need, and no flows: told by the first words of the file. */
const isBindings = ({ text }: PlanFile): boolean => /^\uFEFF?\s*\{[^{]{0,2000}"gatewright\/bindings"/.test(text)
