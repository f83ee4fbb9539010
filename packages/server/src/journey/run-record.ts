import { freezeState, thawState, tracked, type CompiledFlow, type RunState } from "@gatewright/engine"
import type { RunRecord, RunStatus } from "../store/run-store.ts"
import type { Vault } from "../ports/vault.ts"

/**
 * A run as it is stored. All of its state is sealed: what people typed, and the one-time tokens of links in mails, which
 * stand in `flow.query`, open nothing for somebody who has the database alone; moved to another run, it does not open.
 */
export const runRecord = (state: RunState, vault: Vault): Omit<RunRecord, "flowRevision"> => ({
  id: state.id,
  flowId: state.stack[0]?.flowId ?? "",
  digest: state.stack[0]?.digest ?? "",
  revision: state.revision,
  state: vault.seal(freezeState(state, sealedAsAWhole), ["run", state.id]),
  status: statusOf(state),
  startedAt: state.createdAt,
  expiresAt: state.expiresAt,
})

/** The state of a stored run; `undefined` where it can't be read any more (another key, a changed row). */
export const stateOf = (record: RunRecord, vault: Vault): RunState | undefined =>
  thawState(vault.open(record.state, ["run", record.id]) ?? "", sealedAsAWhole)

const sealedAsAWhole = (text: string): string => text

const statusOf = ({ now }: RunState): RunStatus => {
  if (now.kind === "waiting") return "active"
  if (now.expired) return "expired"
  return now.end.outcome === "success" ? "succeeded" : "failed"
}

/** The steps of a finished run that its flow asks to record, as JSON; `undefined` where none are (P4.3). */
export const traceOf = ({ now, trace }: RunState, { flow }: CompiledFlow): string | undefined => {
  if (now.kind === "waiting") return undefined
  const steps = tracked(flow.tracking, trace, now.end.outcome)
  return steps && JSON.stringify(steps)
}
