import type { PlanAnswer, PlannedFlowRow } from "@gatewright/server/contract"

/** A flow of the files, and whether it goes in: chosen, needed by one that is, or left out. */
export interface PlanRow {
  readonly key: string
  readonly taken: "chosen" | "needed" | "left-out"
  readonly flow: PlannedFlowRow
}

/** Every flow of the files, with what the plan of the chosen ones says about it. */
export const planRows = ({
  all,
  plan,
  chosen,
  isReading = false,
}: {
  readonly all: PlanAnswer
  readonly plan: PlanAnswer
  readonly chosen: readonly string[] | undefined
  /** Whether the plan is that of an earlier choice: it does not tell what this one needs. */
  readonly isReading?: boolean
}): readonly PlanRow[] => {
  const planned = new Map(plan.flows.map((flow) => [keyOf(flow), flow]))
  return all.flows.map((flow, index) => {
    const now = planned.get(keyOf(flow))
    const isChosen = chosen === undefined || chosen.includes(flow.source.id)
    // The index tells flows apart that a file holds twice, which is a problem of its own.
    const key = `${index} ${keyOf(flow)}`
    return { key, taken: isChosen ? "chosen" : now && !isReading ? "needed" : "left-out", flow: now ?? flow }
  })
}

/** How many flows of a plan end up how. */
export const countActions = (flows: readonly Pick<PlannedFlowRow, "action">[]) => {
  const count = (action: PlannedFlowRow["action"]) => flows.filter((flow) => flow.action === action).length
  return {
    create: count("create"),
    "new-version": count("new-version"),
    unchanged: count("unchanged"),
    blocked: count("blocked"),
  }
}

const keyOf = ({ file, source }: PlannedFlowRow): string => `${file} ${source.id}`
