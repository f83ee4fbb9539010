import type { ImportPlan } from "@gatewright/flow"
import type { ImportPreview } from "./contract.ts"

/** What a plan comes to, as the API tells it. */
export const outcomeOf = (plan: ImportPlan): ImportPreview["outcome"] => {
  switch (plan.kind) {
    case "create":
      return { kind: "create", id: plan.id }
    case "new-version":
    case "unchanged":
      return { kind: plan.kind, id: plan.id, name: plan.name }
    case "choose":
      return { kind: "choose", id: plan.id, name: plan.name, message: plan.message }
    case "refused":
      return {
        kind: "refused",
        problems: [...plan.problems],
        ...(plan.belongsTo ? { belongsTo: plan.belongsTo } : {}),
        ...(plan.definable ? { definable: plan.definable } : {}),
        ...(plan.restorable === undefined ? {} : { restorable: plan.restorable }),
      }
  }
}
