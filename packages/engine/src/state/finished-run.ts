import type { Secret } from "@gatewright/flow"
import type { End } from "../node-runner.ts"

/** A run that is over. It answers with its end for ever and executes nothing any more. */
export interface FinishedRun {
  readonly kind: "finished"
  readonly expired: boolean
  readonly end: Omit<End, "session">
  /** The token is sealed in the store: it would sign anybody in. */
  readonly session?: { readonly token: Secret; readonly expiresAt: number }
}
