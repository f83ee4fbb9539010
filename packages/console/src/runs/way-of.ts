import { type FlowDocument, linkKey } from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import type { CanvasMarks, Mark } from "../canvas/canvas-marks.ts"
import { words } from "./words.ts"

/**
 * The way of a run through one flow up to a step: nodes with the numbers of their steps and the time that they took, the
 * output that each left by, and links with how often they were taken.
 */
export const wayOf = (
  steps: readonly RunStep[],
  {
    document: { flow },
    current,
    changed,
  }: {
    readonly document: FlowDocument
    readonly current: number
    /** Nodes that are drawn otherwise by now. */
    readonly changed?: ReadonlySet<string>
  },
): CanvasMarks => {
  const nodes = new Map<string, Mark>()
  const links = new Map<string, Mark>()
  const counts = new Map<string, number>()
  const left = new Map<string, string>()
  const visits = new Map<string, Visits>()
  const targets = new Map(flow.links.map((link) => [JSON.stringify([link.from, link.output]), link]))
  // Where each flow was left for a library: its return leaves the caller.
  const callers: RunStep[] = []
  for (const [index, step] of steps.slice(0, current + 1).entries()) {
    if (step.did === "called") callers.push(step)
    const leaving = step.did === "returned" ? callers.pop() : step
    const mark: Mark = step.error === undefined ? "passed" : "failed"
    if (step.flowId === flow.id && step.node !== "") {
      if (nodes.get(step.node) !== "failed") nodes.set(step.node, mark)
      const known = visits.get(step.node) ?? { numbers: [], duration: 0 }
      visits.set(step.node, { numbers: [...known.numbers, index + 1], duration: known.duration + step.duration })
    }
    if (leaving?.flowId !== flow.id || step.output === undefined) continue
    left.set(leaving.node, step.output)
    const link = targets.get(JSON.stringify([leaving.node, step.output]))
    if (!link) continue
    links.set(linkKey(link), mark)
    counts.set(linkKey(link), (counts.get(linkKey(link)) ?? 0) + 1)
  }
  const at = placeIn(flow.id, steps.slice(0, current + 1))
  if (at && at.node !== "" && at.error === undefined) nodes.set(at.node, "current")
  const labels = new Map([...visits].map(([id, visit]) => [id, labelOf(visit, changed?.has(id) === true)]))
  return { nodes, links, labels, counts, left }
}

/** The step of that flow at which a run stands after these steps: inside of a library flow, the call of it. */
export const placeIn = (flow: string, steps: readonly RunStep[]): RunStep | undefined => {
  const last = steps.at(-1)
  if (last?.flowId === flow) return last
  const callers: RunStep[] = []
  for (const step of steps) {
    if (step.did === "called") callers.push(step)
    if (step.did === "returned") callers.pop()
  }
  return callers.findLast(({ flowId }) => flowId === flow) ?? (last && steps.findLast(({ flowId }) => flowId === flow))
}

interface Visits {
  readonly numbers: readonly number[]
  readonly duration: number
}

const labelOf = ({ numbers, duration }: Visits, isChanged: boolean): string =>
  [
    numbers.length > 4 ? `${numbers.slice(0, 2).join(", ")} … ${numbers.at(-1)}` : numbers.join(", "),
    words.milliseconds(duration),
    ...(isChanged ? [words.changedSince] : []),
  ].join(" · ")
