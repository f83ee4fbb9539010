import type { FlowNode, ValueObject } from "@gatewright/flow"
import type { Fault } from "../failure/fault.ts"
import { currentLevel, type Progress } from "../advance/progress.ts"
import type { CompiledFlow } from "../compiled-flow.ts"
import type { Screen } from "../screen.ts"
import { shownElements } from "./shown-elements.ts"
import type { TraceStep } from "./trace-step.ts"
import { traceable, traceableText } from "./traceable.ts"

/** What a visit came to, as far as a trace holds it. */
export interface Deed {
  readonly did: TraceStep["did"]
  readonly output: string | undefined
  readonly error: string | undefined
  readonly set: ValueObject | undefined
  readonly screen?: Screen
}

export const deed = (did: TraceStep["did"], output?: string, error?: string, set?: ValueObject): Deed => ({
  did,
  output,
  error,
  set,
})

/** Buffers a step of the trace, without what a trace must not hold. Does nothing where tracking is off. */
export const record = (
  { trace, hidden, ports }: Progress,
  {
    flow: { flow, digest },
    node,
    visit,
    at,
    deed,
  }: {
    /** The flow that the node is in: a step that returns has left it. */
    readonly flow: CompiledFlow
    readonly node: FlowNode
    readonly visit: TraceStep["visit"]
    readonly at: number
    readonly deed: Deed
  },
): void => {
  if (trace === undefined || hidden === undefined) return
  const { did, output, error, set, screen } = deed
  const step: { -readonly [Field in keyof TraceStep]: TraceStep[Field] } = {
    flowId: flow.id,
    node: node.id,
    type: node.type,
    visit,
    at,
    duration: ports.clock.now() - at,
    did,
  }
  // Before anything is told: an error of the same step may hold what the node has just made.
  hidden.note(set)
  // Set one by one: this is the path of every hop, and spreading optional parts costs more than the rest of it.
  if (output !== undefined) step.output = output
  if (error !== undefined) step.error = traceableText(error, hidden)
  if (set !== undefined) step.set = traceable(set, hidden)
  if (screen !== undefined) {
    step.screen = traceableText(screen.title, hidden)
    step.elements = shownElements(screen, (text) => traceableText(text, hidden))
  }
  trace.push(step)
  ports.watch?.(step, digest)
}

/** Buffers a step for a failure that no visit is the cause of. */
export const recordFault = (progress: Progress, { detail }: Fault): void => {
  const { trace, hidden, ports } = progress
  if (trace === undefined || hidden === undefined) return
  const { compiled, node } = currentLevel(progress)
  const step: TraceStep = {
    flowId: compiled.flow.id,
    node: node?.node.id ?? "",
    type: node?.node.type ?? "",
    visit: "entered",
    at: ports.clock.now(),
    duration: 0,
    did: "failed",
    error: traceableText(detail, hidden),
  }
  trace.push(step)
  ports.watch?.(step, compiled.digest)
}
