import { withoutRight } from "../../http/authorize.ts"
import type { Handler } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { whyNotRebound } from "../bindings/why-not-rebound.ts"
import type { Services } from "../services.ts"
import { applyRow } from "./apply-row.ts"
import type { undoApply } from "./contract.ts"
import { undoFlows } from "./undo-flows.ts"
import { undoThings } from "./undo-things.ts"
import { whyNotUndone } from "./why-not-undone.ts"

/** Takes an applied plan back, all of it or nothing. */
export const undoApplyHandler =
  ({ store }: Services): Handler<typeof undoApply> =>
  async ({ params: { tenant, apply: id }, caller }) =>
    allOrNothing(store, async (tx) => {
      const apply = await tx.applies.get({ tenant, id })
      if (!apply) return refuse("apply.not-found", "No plan of that id was applied in this tenant.")
      if (apply.undone) return refuse("apply.undone", `${apply.undone.by} took it back before.`)
      const isOfSecrets = apply.connections.length + apply.secrets.length > 0 || apply.bindingsBefore !== undefined
      const withoutSecrets = isOfSecrets ? withoutRight(caller, { tenant, anyOf: ["secret:write"] }) : undefined
      const undoing = { tx, tenant, by: caller.name }
      const rebound = apply.bindingsBefore && (await whyNotRebound(apply.bindingsBefore, { tx, tenant, caller }))
      const refusal =
        withoutSecrets ?? rebound ?? (await whyNotUndone(apply, undoing)) ?? (await undoFlows(apply, undoing))
      if (refusal) return refusal
      const things = await undoThings(apply, undoing)
      if ((await tx.applies.markUndone({ tenant, id, by: caller.name })) === "already") {
        return refuse("apply.undone", "Somebody took it back at the same moment.")
      }
      const detail = JSON.stringify({ hash: apply.hash, flows: apply.flows.map((flow) => flow.id), ...things })
      await tx.audit.append({ tenant, by: caller.name, action: "plan.undone", subject: id, detail })
      const undone = await tx.applies.get({ tenant, id })
      if (!undone) throw new Error("an applied plan is gone in the transaction that took it back")
      return applyRow(undone)
    })
