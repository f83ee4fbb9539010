import { tracked, type CompiledFlow, type RunState, type TraceStep } from "@gatewright/engine"
import type { Vault } from "../ports/vault.ts"
import type { RunRecord } from "../store/run-store.ts"
import type { TrackedRun } from "../store/trace-store.ts"
import { statusOf } from "./run-record.ts"

/** What a trace holds: the steps, and the versions of the library flows that they went through. */
export interface Trace {
  readonly steps: readonly TraceStep[]
  readonly pins: RunState["pins"]
}

/** The flow of a run as it is followed: one that a debug link began is tracked whatever its flow says. */
export const followed = (compiled: CompiledFlow, { debugLink }: Pick<RunRecord, "debugLink">): CompiledFlow =>
  debugLink === null ? compiled : { ...compiled, flow: { ...compiled.flow, tracking: "always" } }

/** What is kept of a finished run whose flow asks for it; `undefined` where nothing is (P4.3). */
export const traceRecord = (
  state: RunState,
  {
    compiled: { flow, digest },
    run: { flowRevision, debugLink },
    endedAt,
    vault,
  }: {
    readonly compiled: CompiledFlow
    readonly run: Pick<RunRecord, "flowRevision" | "debugLink">
    readonly endedAt: number
    readonly vault: Vault
  },
): (TrackedRun & { readonly trace: string }) | undefined => {
  const { id, now, pins, user } = state
  const status = statusOf(state)
  if (now.kind === "waiting" || status === "active") return undefined
  const steps = tracked(flow.tracking, state.trace, now.end.outcome)
  if (steps === undefined) return undefined
  return {
    run: id,
    flow: flow.id,
    flowName: flow.name,
    flowRevision,
    digest,
    status,
    startedAt: state.createdAt,
    endedAt,
    steps: steps.length,
    errors: steps.filter(({ error }) => error !== undefined).length,
    user: user?.username ?? null,
    debug: debugLink !== null,
    trace: vault.seal(JSON.stringify({ steps, pins } satisfies Trace), ["trace", id]),
  }
}

/** The trace of a run again; `undefined` where it can't be read any more. */
export const traceIn = (
  { run, trace }: { readonly run: string; readonly trace: string },
  vault: Vault,
): Trace | undefined => {
  const text = vault.open(trace, ["trace", run])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by traceRecord
  return text === undefined ? undefined : (JSON.parse(text) as Trace)
}
