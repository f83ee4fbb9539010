import { exportFlow as exportDocument } from "@gatewright/flow"
import type { Handler } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { Services } from "../services.ts"
import type { exportFlow } from "./contract.ts"
import { noSuchFlow } from "./flow-detail.ts"

/** The saved draft as a file. The same saved content gives the same bytes, from wherever it is asked for (I1.13). */
export const exportFlowHandler =
  (services: Services): Handler<typeof exportFlow> =>
  async ({ params: { tenant, flow }, query, reply }) => {
    const found = await services.store.flows.get({ tenant, flow })
    if (!found) return noSuchFlow(flow)
    const file = exportDocument(found.draft.document, { allowSuspectedSecrets: query.allowSuspectedSecrets === "true" })
    if (file.kind === "refused") {
      return refuse(
        "export.refused",
        "Nothing was exported: a setting looks like a secret. Keep it as a named secret instead.",
        file.problems,
      )
    }
    void reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", `attachment; filename="${file.fileName}"`)
    return file.text
  }
