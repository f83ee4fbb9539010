import type { Catalogue, FlowDocument } from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import { stepWords, type StepWords } from "./step-words.ts"

/** Every step of a run for people: a call says which library flow it leads into, a return how its caller is left. */
export const runWords = (
  steps: readonly RunStep[],
  {
    documents,
    catalogue,
  }: { readonly documents: Readonly<Record<string, FlowDocument>>; readonly catalogue: Catalogue },
): readonly StepWords[] => {
  const callers: RunStep[] = []
  return steps.map((step, index) => {
    if (step.did === "called") callers.push(step)
    const caller = step.did === "returned" ? callers.pop() : undefined
    const called = step.did === "called" ? documents[steps[index + 1]?.flowId ?? ""] : undefined
    return stepWords(step, {
      document: documents[step.flowId],
      catalogue,
      called: called?.flow.name,
      leaving: caller && { node: caller.node, document: documents[caller.flowId] },
    })
  })
}
