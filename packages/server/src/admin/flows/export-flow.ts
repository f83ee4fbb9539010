import type { Handler } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import type { exportFlow } from "./contract.ts"
import { noSuchFlow } from "./flow-detail.ts"
import { sendFlowFile } from "./send-flow-file.ts"

/** The saved draft as a file. The same saved content gives the same bytes, from wherever it is asked for (I1.13). */
export const exportFlowHandler =
  (services: Services): Handler<typeof exportFlow> =>
  async ({ params: { tenant, flow }, query, reply }) => {
    const found = await services.store.flows.get({ tenant, flow })
    return found ? sendFlowFile(found.draft.document, { reply, query }) : noSuchFlow(flow)
  }
