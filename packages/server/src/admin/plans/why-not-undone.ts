import { setImmediate as pause } from "node:timers/promises"
import type { Problem } from "@gatewright/flow"
import type { Refusal } from "../../http/refusal.ts"
import { refuse } from "../../http/refusal.ts"
import type { AppliedFlow, ApplyRecord } from "../../store/apply-store.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"

/** In which transaction a plan is taken back, and by whom. */
export interface Undoing {
  readonly tx: StoreTransaction
  readonly tenant: string
  readonly by: string
}

/** The refusal to take back what somebody went on with: every flow that was saved, deleted, made live or called since. */
export const whyNotUndone = async (apply: ApplyRecord, { tx, tenant }: Undoing): Promise<Refusal | undefined> => {
  const ids = apply.flows.map(({ id }) => id)
  const found = new Map(
    (await tx.flows.byIds({ tenant, ids, deleted: "included" })).map((record) => [record.id, record]),
  )
  const problems = apply.flows.flatMap((flow) => changedSince(flow, found.get(flow.id)) ?? [])
  for (const { id, name, action } of apply.flows) {
    if (action !== "create") continue
    await pause()
    const callers = (await tx.flows.callersOf({ tenant, flow: id })).filter((caller) => !ids.includes(caller.id))
    const [caller] = callers
    if (caller) problems.push(problem(id, `“${name}” is called by “${caller.name}” by now.`))
  }
  return changedSinceRefusal(problems)
}

/** Each problem names a flow and what was done to it. */
export const changedSinceRefusal = (problems: readonly Problem[]): Refusal | undefined => {
  const [first] = problems
  if (!first) return undefined
  const more = problems.length === 1 ? "" : ` And so on for ${problems.length - 1} more.`
  return refuse(
    "apply.changed-since",
    `The plan can't be taken back, for somebody went on with it: ${first.message}${more} Nothing was done.`,
    problems,
  )
}

export const problem = (flow: string, message: string): Problem => ({
  code: "apply.changed-since",
  severity: "error",
  message,
  at: { flow },
})

const changedSince = ({ id, name, before, after }: AppliedFlow, now: FlowRecord | undefined): Problem | undefined => {
  if (!now || now.deleted) return problem(id, `“${name}” was deleted.`)
  if (now.revision !== after) {
    return problem(id, `${now.changedBy} saved revision ${now.revision} of “${now.name}”; the plan wrote ${after}.`)
  }
  // To delete a flow takes away whatever of it runs, to give back its draft does not.
  const isRunning = before === null ? now.live !== undefined : now.live?.revision === after
  return isRunning ? problem(id, `“${now.name}” was activated: ${whatRuns(now, after)} runs.`) : undefined
}

const whatRuns = ({ live }: FlowRecord, after: number): string =>
  live?.revision === after ? "what the plan wrote" : `revision ${live?.revision}`
