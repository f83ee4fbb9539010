import type { End } from "../node-runner.ts"
import type { Outcome } from "./outcome.ts"
import type { Ports } from "../ports.ts"
import type { RunState } from "../state/run-state.ts"
import { stepTokenOf } from "./step-token.ts"

/** What a state shows, without executing anything: the same as often as it is asked for. */
export const outcomeOf = (state: RunState, { ports, runToken }: { ports: Ports; runToken: string }): Outcome => {
  const { now, revision } = state
  if (now.kind === "waiting") {
    return { kind: "show", screen: now.screen, stepToken: stepTokenOf(ports.hash, { runToken, revision }) }
  }
  const end = endOf(state, ports.clock.now())
  return now.expired ? { kind: "expired", end } : { kind: "end", end }
}

/** The end of a finished run. The session goes with it only as long as the run might have lasted (R4.4). */
const endOf = ({ now, expiresAt }: RunState, at: number): End => {
  if (now.kind === "waiting") throw new Error("a run that waits has no end")
  const { end, session } = now
  if (session === undefined || at >= expiresAt) return end
  return { ...end, session: { token: session.token.reveal(), expiresAt: session.expiresAt } }
}
