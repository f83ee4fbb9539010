import type { Bindings } from "@gatewright/flow"
import type { PlanAnswer } from "@gatewright/server/contract"
import { countBindings } from "../connections/with-binding.ts"
import { countActions } from "./plan-rows.ts"
import { words } from "./words.ts"

/** Why a plan can't be applied, in a sentence; `undefined` when it can. */
export const whyNotApply = (plan: PlanAnswer, bindings: Bindings): string | undefined => {
  const { create, blocked, ...counts } = countActions(plan.flows)
  if (blocked > 0) return words.whyNot.blocked(blocked)
  if (plan.problems.some(({ severity }) => severity === "error")) return words.whyNot.problems
  if (plan.flows.length === 0) return words.whyNot.nothingChosen
  const writes =
    create + counts["new-version"] > 0 ||
    plan.connections.some(({ action }) => action === "create") ||
    plan.secrets.length > 0 ||
    [...plan.categories, ...plan.types].some(({ action }) => action === "create") ||
    countBindings(bindings) > 0
  return writes ? undefined : words.whyNot.unchanged
}
