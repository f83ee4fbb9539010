import type { End } from "../node-runner.ts"
import type { RunState } from "../state/run-state.ts"
import type { Screen } from "../screen.ts"

/** What the caller does now. `stepToken` goes into the page and comes back with its answer. */
export type Outcome =
  | { readonly kind: "show"; readonly screen: Screen; readonly stepToken: string }
  /** The answer was for an earlier screen, or came twice. Nothing was executed: this is the screen that the run waits at. */
  | { readonly kind: "stale"; readonly screen: Screen; readonly stepToken: string }
  /** The run is over, now or already before: an answer to a finished run gives its end again. */
  | { readonly kind: "end"; readonly end: End }
  /** The run took longer than its Start allows. `end` is the End Failure page. */
  | { readonly kind: "expired"; readonly end: End }

/**
 * What a call of the engine gives. `state` is the very object that was passed where nothing happened; else it has the
 * next revision and must be written, over the revision before, before anybody sees the outcome.
 */
export interface Advanced {
  readonly state: RunState
  readonly outcome: Outcome
}
