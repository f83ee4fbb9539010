import { withoutRight } from "../../http/authorize.ts"
import type { Caller } from "../../http/caller.ts"
import { Refusal, refuse } from "../../http/refusal.ts"
import type { PlanAnswer } from "./contract.ts"
import type { Planned } from "./planner.ts"

/** Why a plan is not applied: it is another one by now, it is blocked, or the caller may not do all of it. */
export const whyNotApplied = (
  planned: Planned,
  { tenant, hash, caller }: { readonly tenant: string; readonly hash: string | undefined; readonly caller: Caller },
): Refusal | undefined => {
  if (planned.hash !== hash) {
    const plan: PlanAnswer = JSON.parse(planned.answer)
    return new Refusal({
      code: "plan.changed",
      detail:
        "The plan has become another since it was looked at. Nothing was written. Look at the new one, and apply that.",
      extensions: { plan },
    })
  }
  const [first] = planned.blocked
  if (first) {
    const count = planned.blocked.length === 1 ? "1 problem is" : `${planned.blocked.length} problems are`
    return refuse("plan.blocked", `Nothing was written: ${count} in the way. ${first.message}`, planned.blocked)
  }
  const isOfSecrets = planned.connections.length > 0 || planned.secrets.length > 0 || planned.bindings !== undefined
  return isOfSecrets ? withoutRight(caller, { tenant, anyOf: ["secret:write"] }) : undefined
}
