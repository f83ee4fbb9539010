import { freezeState, thawState, type RunState } from "@gatewright/engine"
import type { RunRecord, RunStatus } from "../store/run-store.ts"
import type { Vault } from "../ports/vault.ts"

/**
 * A run as it is stored. All of its state is sealed: what people typed, and the one-time tokens of links in mails, which
 * stand in `flow.query`, open nothing for somebody who has the database alone; moved to another run, it does not open.
 */
export const runRecord = (state: RunState, vault: Vault): Omit<RunRecord, "flowRevision" | "debugLink"> => ({
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

/** How a run stands. */
export const statusOf = ({ now }: RunState): RunStatus => {
  if (now.kind === "waiting") return "active"
  if (now.expired) return "expired"
  return now.end.outcome === "success" ? "succeeded" : "failed"
}
