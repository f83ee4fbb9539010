import type { Tracking } from "@gatewright/flow"
import type { TraceStep } from "./trace-step.ts"

/**
 * The steps of a run to record at its end or its expiry, or `undefined` where none are (P4.3). An error is a node that left
 * by a failure output or failed, also where the flow handled it; a failure is a run that ended badly, expired or failed.
 */
export const tracked = (
  tracking: Tracking,
  trace: readonly TraceStep[],
  outcome: "success" | "failure",
): readonly TraceStep[] | undefined => {
  switch (tracking) {
    case "off":
      return undefined
    case "always":
      return trace
    case "onError":
      return trace.some(({ error }) => error !== undefined) ? trace : undefined
    case "onFailure":
      return outcome === "failure" ? trace : undefined
  }
}
