import { Secret } from "@gatewright/flow"
import type { FinishedRun } from "../state/finished-run.ts"
import type { End } from "../node-runner.ts"
import type { Progress } from "../advance/progress.ts"
import type { RunState, WaitingRun } from "../state/run-state.ts"
import type { Stop } from "../advance/step.ts"

/** The state after a call of the engine: the next revision, to be written once (R3.1). */
export const settle = (progress: Progress, stop: Stop, { expired = false } = {}): RunState => {
  const { before, levels, language, errorMessage, expiresAt, user, limits } = progress
  const {
    flow: _flow,
    user: _user,
    session: _session,
    client: _client,
    request: _request,
    ...made
  } = progress.variables
  const hidden = progress.hidden?.all() ?? []
  return {
    id: before.id,
    revision: before.revision + 1,
    stack: levels.map(({ compiled, node }) => ({
      flowId: compiled.flow.id,
      digest: compiled.digest,
      node: node?.node.id ?? "",
    })),
    input: before.input,
    variables: made,
    ...(user === undefined ? {} : { user }),
    language,
    errorMessage,
    visits: [...progress.visits],
    pins: [...progress.pins],
    createdAt: before.createdAt,
    expiresAt,
    now: stop.kind === "show" ? waiting(stop) : finished(stop.end, expired),
    trace: progress.trace?.slice(-limits.traceSteps) ?? [],
    ...(hidden.length === 0 ? {} : { hidden }),
  }
}

const waiting = ({ screen }: Stop & { readonly kind: "show" }): WaitingRun => ({ kind: "waiting", screen })

/** A run that failed signs nobody in (R6.10). */
const finished = ({ session, ...end }: End, expired: boolean): FinishedRun =>
  session === undefined || end.outcome === "failure"
    ? { kind: "finished", expired, end }
    : {
        kind: "finished",
        expired,
        end,
        session: { token: new Secret(session.token), expiresAt: session.expiresAt },
      }
