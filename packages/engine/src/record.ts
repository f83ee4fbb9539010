import type { FlowNode } from "@gatewright/flow"
import type { Progress } from "./progress.ts"
import type { TraceStep } from "./trace-step.ts"
import { traceable } from "./traceable.ts"

/** What a visit came to, as far as a trace holds it. */
export type Deed = Pick<TraceStep, "did" | "output" | "error" | "set">

/** Buffers a step of the trace, without what a trace must not hold. Does nothing where tracking is off. */
export const record = (
  { trace, ports }: Progress,
  {
    flowId,
    node,
    visit,
    at,
    deed: { set, ...deed },
  }: {
    readonly flowId: string
    readonly node: FlowNode
    readonly visit: TraceStep["visit"]
    readonly at: number
    readonly deed: Deed
  },
): void => {
  trace?.push({
    flowId,
    node: node.id,
    type: node.type,
    visit,
    at,
    duration: ports.clock.now() - at,
    ...deed,
    ...(set === undefined ? {} : { set: traceable(set) }),
  })
}
