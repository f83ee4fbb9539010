import { byCodeUnit } from "../export/by-code-unit.ts"
import { calledBy } from "../import/reached-by.ts"
import type { ArrivingFlow } from "./plan-question.ts"

/**
 * The flows, each after those that it calls as far as they are among them; flows that call each other stay as they stand.
 * Without recursion: chains of calls may be as long as there are flows.
 */
export const calleesFirst = (flows: readonly ArrivingFlow[]): readonly ArrivingFlow[] => {
  const byId = new Map(flows.map((flow) => [flow.document.flow.id, flow]))
  const entered = new Set<ArrivingFlow>()
  const ordered = new Set<ArrivingFlow>()
  const stack = flows.toReversed()
  for (let flow = stack.pop(); flow !== undefined; flow = stack.pop()) {
    if (entered.has(flow)) {
      ordered.add(flow)
      continue
    }
    entered.add(flow)
    stack.push(flow)
    for (const id of calledBy(flow.document).toSorted((a, b) => byCodeUnit(b, a))) {
      const called = byId.get(id)
      if (called && !entered.has(called)) stack.push(called)
    }
  }
  return [...ordered]
}
