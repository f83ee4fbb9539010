import { withoutRight } from "../../http/authorize.ts"
import type { Handler } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { Services } from "../services.ts"
import type { deleteFlow } from "./contract.ts"
import { noSuchFlow } from "./flow-detail.ts"
import { namesOf } from "./flow-row.ts"

/** Deletes a flow that nothing else needs. */
export const deleteFlowHandler =
  ({ store }: Services): Handler<typeof deleteFlow> =>
  ({ params: { tenant, flow }, caller }) =>
    store.transaction(async (tx) => {
      const found = await tx.flows.get({ tenant, flow })
      if (!found) return noSuchFlow(flow)
      // It changes what runs: whoever may not deactivate a flow may not delete it while it is active.
      const refusal = found.flow.live && withoutRight(caller, { tenant, anyOf: ["flow:activate"] })
      if (refusal) return refusal
      const result = await tx.flows.delete({ tenant, flow, by: caller.name })
      switch (result.kind) {
        case "not-found":
          return noSuchFlow(flow)
        case "is-default":
          return refuse(
            "flow.is-default",
            "It is the default of its type. Make another flow the default first, then delete this one.",
          )
        case "called":
          return refuse(
            "flow.called-by-others",
            `It is called by ${namesOf(result.by)}. Take the calls out, or bind their names to another library flow, first.`,
          )
        case "deleted":
          await tx.audit.append({ tenant, by: caller.name, action: "flow.deleted", subject: flow })
          return undefined
      }
    })
