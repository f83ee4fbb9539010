import { type FlowDocument, linkKey } from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import type { CanvasMarks, Mark } from "../canvas/canvas-marks.ts"

/** The way of a run through one flow up to a step: nodes with the numbers of their steps, links that were taken. */
export const wayOf = (
  steps: readonly RunStep[],
  { document: { flow }, current }: { readonly document: FlowDocument; readonly current: number },
): CanvasMarks => {
  const nodes = new Map<string, Mark>()
  const links = new Map<string, Mark>()
  const numbers = new Map<string, number[]>()
  const targets = new Map(flow.links.map((link) => [JSON.stringify([link.from, link.output]), link]))
  // Where each flow was left for a library: its return leaves the caller.
  const callers: RunStep[] = []
  for (const [index, step] of steps.slice(0, current + 1).entries()) {
    if (step.did === "called") callers.push(step)
    const leaving = step.did === "returned" ? callers.pop() : step
    const mark: Mark = step.error === undefined ? "passed" : "failed"
    if (step.flowId === flow.id && step.node !== "") {
      if (nodes.get(step.node) !== "failed") nodes.set(step.node, mark)
      const known = numbers.get(step.node)
      if (known) known.push(index + 1)
      else numbers.set(step.node, [index + 1])
    }
    const link = leaving?.flowId === flow.id && targets.get(JSON.stringify([leaving.node, step.output]))
    if (link) links.set(linkKey(link), mark)
  }
  const last = steps[current]
  const at = last && (last.flowId === flow.id ? last : callers.findLast(({ flowId }) => flowId === flow.id))
  if (at && at.node !== "" && at.error === undefined) nodes.set(at.node, "current")
  return { nodes, links, labels: new Map([...numbers].map(([id, steps]) => [id, labelOf(steps)])) }
}

const labelOf = (steps: readonly number[]): string =>
  steps.length > 4 ? `${steps.slice(0, 2).join(", ")} … ${steps.at(-1)}` : steps.join(", ")
