import type { CompiledFlow } from "../compiled-flow.ts"
import { failClosed } from "../failure/fail-closed.ts"
import { failureWords } from "../failure/failure-words.ts"
import { fault } from "../failure/fault.ts"
import { defaultLimits, type Limits } from "./limits.ts"
import { nodeTools } from "../advance/node-tools.ts"
import type { Advanced } from "./outcome.ts"
import { outcomeOf } from "./outcome-of.ts"
import type { Ports } from "../ports.ts"
import { progressOf } from "../advance/progress.ts"
import type { RunState } from "../state/run-state.ts"
import { settle } from "./settle.ts"
import { runIdOf } from "./step-token.ts"

/** A run that goes on: its state, the main flow in the version that it is pinned to, and the token that opens it. */
export interface RunInHand {
  readonly state: RunState
  readonly compiled: CompiledFlow
  readonly ports: Ports
  readonly runToken: string
  readonly limits?: Limits
}

/**
 * What a run shows now, e.g. for a page that is loaded again: its screen, or its end. Executes nothing, and gives back the
 * state that it got, but for a run that has expired meanwhile: that one ends here.
 */
export const showRun = async ({
  state,
  compiled,
  ports,
  runToken,
  limits = defaultLimits,
}: RunInHand): Promise<Advanced> => {
  if (runIdOf(ports.hash, runToken) !== state.id) throw new Error("the run token opens another run")
  if (compiled.digest !== state.stack[0]?.digest) throw new Error("the run is pinned to another version")
  if (state.now.kind === "finished" || ports.clock.now() < state.expiresAt) {
    return { state, outcome: outcomeOf(state, { ports, runToken }) }
  }
  const progress = progressOf({ state, levels: [{ compiled, node: undefined }], ports, limits })
  const reason = {
    ...fault("engine.expired", "The run was not answered in time."),
    message: failureWords(state.language).expired,
  }
  const expired = settle(progress, await failClosed(progress, nodeTools(progress), reason), { expired: true })
  return { state: expired, outcome: outcomeOf(expired, { ports, runToken }) }
}
