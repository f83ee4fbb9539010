import type { Target } from "../compiled-flow.ts"
import type { Fault } from "../failure/fault.ts"
import type { End } from "../node-runner.ts"
import { deed, type Deed } from "../trace/record.ts"
import type { Screen } from "../screen.ts"

/** Where a call of the engine stops: at a screen, or at the end of the run. */
export type Stop = { readonly kind: "show"; readonly screen: Screen } | { readonly kind: "end"; readonly end: End }

/** What a visit came to, and what comes next. */
export interface Step {
  readonly deed: Deed
  readonly next: Target | Stop
}

export const failedStep = (fault: Fault): Step => ({ deed: deed("failed", undefined, fault.detail), next: fault })
