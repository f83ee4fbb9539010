import { newFlowId } from "@gatewright/flow"
import type { Handler } from "../../http/mount.ts"
import { asCopy } from "../origins/as-copy.ts"
import { noteCopy } from "../origins/note-copy.ts"
import type { Services } from "../services.ts"
import type { duplicateFlow } from "./contract.ts"
import { flowDetail, noSuchFlow } from "./flow-detail.ts"

/** Adds a copy of a flow under a free name, inactive and not default. */
export const duplicateFlowHandler =
  (services: Services): Handler<typeof duplicateFlow> =>
  async ({ params: { tenant, flow }, caller }) => {
    const copied = await services.store.transaction(async (tx) => {
      const found = await tx.flows.get({ tenant, flow })
      if (!found) return undefined
      const original = found.draft.document
      const name = await tx.flows.freeName({ tenant, name: found.flow.name })
      const document = asCopy(original, { ...original.flow, id: newFlowId(), name })
      const note = `Copy of ${flow}`
      const created = await tx.flows.create({ tenant, document, by: caller.name, note, action: "copied" })
      await noteCopy(document, { of: original, tx, tenant })
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "flow.duplicated",
        subject: created.flow.id,
        digest: created.flow.digest,
      })
      return created.flow
    })
    return copied ? flowDetail(copied.id, { tenant, services }) : noSuchFlow(flow)
  }
