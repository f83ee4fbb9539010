import type { Handler } from "../../http/mount.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import type { saveFlow } from "./contract.ts"
import { flowDetail, noSuchFlow } from "./flow-detail.ts"
import { saveDraft } from "./save-draft.ts"
import { whyOtherFlow } from "./why-other-flow.ts"

/** Saves the draft, unless somebody saved since: then nothing is written and both know. */
export const saveFlowHandler =
  (services: Services): Handler<typeof saveFlow> =>
  async ({ params: { tenant, flow }, body, caller }) => {
    const refusal = await allOrNothing(services.store, async (tx) => {
      const before = await tx.flows.get({ tenant, flow })
      if (!before) return noSuchFlow(flow)
      return whyOtherFlow(body.document, before.flow) ?? saveDraft(body, { tx, tenant, before, caller })
    })
    return refusal ?? flowDetail(flow, { tenant, services })
  }
