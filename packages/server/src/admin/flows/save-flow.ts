import { refuse } from "../../http/refusal.ts"
import type { Handler } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import type { saveFlow } from "./contract.ts"
import { flowDetail, noSuchFlow } from "./flow-detail.ts"

/** Saves the draft, unless somebody saved since: then nothing is written and both know. */
export const saveFlowHandler =
  (services: Services): Handler<typeof saveFlow> =>
  async ({ params: { tenant, flow }, body: { revision, document }, caller }) => {
    const refusal = await services.store.transaction(async (tx) => {
      const before = await tx.flows.get({ tenant, flow })
      if (!before) return noSuchFlow(flow)
      const { id, category, type } = before.flow
      if (document.flow.id !== id || document.flow.category !== category || document.flow.type !== type) {
        return refuse(
          "flow.id-changed",
          `The document is of ${document.flow.id}, not of ${id}, or its category or type differs. Import it instead.`,
        )
      }
      const saved = await tx.flows.saveDraft({ tenant, flow, revision, document, by: caller.name })
      switch (saved.kind) {
        case "not-found":
          return noSuchFlow(flow)
        case "conflict":
          return refuse(
            "flow.conflict",
            `${saved.flow.changedBy} saved revision ${saved.flow.revision} meanwhile, and you began with ${revision}. Nothing was written.`,
          )
        case "unchanged":
          return undefined
        case "saved":
          await tx.audit.append({
            tenant,
            by: caller.name,
            action: "flow.saved",
            subject: flow,
            digest: saved.flow.digest,
          })
          return undefined
      }
    })
    return refusal ?? flowDetail(flow, { tenant, services })
  }
