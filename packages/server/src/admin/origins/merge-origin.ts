import { digestOf, withIds } from "@gatewright/flow"
import type { Handler } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { flowDetail, noSuchFlow } from "../flows/flow-detail.ts"
import { saveDraft } from "../flows/save-draft.ts"
import { whyOtherFlow } from "../flows/why-other-flow.ts"
import type { Services } from "../services.ts"
import type { mergeOrigin } from "./contract.ts"

/** Saves a merge with the source, and what the source was then as the new base: the next merge begins there. */
export const mergeOriginHandler =
  (services: Services): Handler<typeof mergeOrigin> =>
  async ({ params: { tenant, flow }, body: { theirs, ...save }, caller }) => {
    const refusal = await allOrNothing(services.store, async (tx) => {
      const before = await tx.flows.get({ tenant, flow })
      if (!before) return noSuchFlow(flow)
      const origin = await tx.origins.get({ tenant, flow })
      if (!origin)
        return refuse("origin.not-found", `“${before.flow.name}” was made here; there is no source to merge with.`)
      const refused =
        whyOtherFlow(save.document, before.flow) ??
        whyOtherFlow(theirs, before.flow) ??
        (await saveDraft({ ...save, action: "merged" }, { tx, tenant, before, caller }, { source: origin.source }))
      if (refused) return refused
      const sourceDigest = digestOf(withIds(theirs, new Map([[flow, origin.source]])).flow)
      await tx.origins.set({ tenant, flow, kind: origin.kind, source: origin.source, sourceDigest, base: theirs })
      return undefined
    })
    return refusal ?? flowDetail(flow, { tenant, services })
  }
