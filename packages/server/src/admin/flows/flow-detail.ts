import type { FlowRecord } from "../../store/flow-store.ts"
import type { SavedContent } from "../../store/content-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { Services } from "../services.ts"
import type { FlowDetail } from "./contract.ts"
import { flowRow } from "./flow-row.ts"
import { healthOf } from "./health.ts"

interface Where {
  readonly tenant: string
  readonly services: Services
  readonly store?: StoreTransaction
}

/** One flow with its draft, or the refusal that there is none. */
export const flowDetail = async (id: string, where: Where): Promise<FlowDetail | Refusal> => {
  const found = await (where.store ?? where.services.store).flows.get({ tenant: where.tenant, flow: id })
  return found ? detailOf(found, where) : noSuchFlow(id)
}

/** The details of a flow that was found. */
const detailOf = async (
  { flow, draft }: { flow: FlowRecord; draft: SavedContent },
  where: Where,
): Promise<FlowDetail> => ({
  ...flowRow(flow, { tenant: where.tenant, config: where.services.config }),
  document: draft.document,
  digest: draft.digest,
  health: await healthOf(draft.document, where),
})

/** The refusal for an id that no flow of the tenant has. */
export const noSuchFlow = (id: string): Refusal => refuse("flow.not-found", `There is no flow ${id} in this tenant.`)
