import { withoutRight } from "../../http/authorize.ts"
import type { Handler } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { flowNames } from "../bindings/flow-names.ts"
import { usesOf, type User } from "../bindings/uses-of.ts"
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
      const bound = await callersByBinding(tx, { tenant, flow })
      if (bound.length > 0) {
        return refuse(
          "flow.called-by-others",
          `It is called by ${flowNames(bound)} through a binding. Bind the name to another library flow first.`,
        )
      }
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
          return refuse("flow.called-by-others", `It is called by ${namesOf(result.by)}. Take the calls out first.`)
        case "deleted":
          await tx.audit.append({ tenant, by: caller.name, action: "flow.deleted", subject: flow })
          return undefined
      }
    })

/** The store knows calls by the id itself; looked through only where a binding leads to the flow. */
const callersByBinding = async (
  tx: StoreTransaction,
  { tenant, flow }: { readonly tenant: string; readonly flow: string },
): Promise<readonly User[]> => {
  const { flows } = await tx.bindings.get(tenant)
  const isBound = Object.entries(flows).some(([called, here]) => here === flow && called !== flow)
  return isBound ? (await usesOf(tx, tenant)).of({ kind: "flow", id: flow }).filter(({ id }) => id !== flow) : []
}
