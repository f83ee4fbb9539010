import type { FlowDocument } from "../document/flow-document.ts"
import { withIds } from "../import/plan/with-ids.ts"

/** What a flow is here: it may have another id, and stand in another place, where it came from. */
export interface Identity {
  readonly id: string
  readonly category: string
  readonly type: string
  /** Ids that other flows have here, by those that they have in the document. */
  readonly flows?: ReadonlyMap<string, string>
}

/** The same document as that flow: so that only what somebody changed differs when it is compared or merged. */
export const withIdentityOf = (
  document: FlowDocument,
  { id, category, type, flows = new Map() }: Identity,
): FlowDocument => {
  const mapped = withIds(document, new Map([...flows, [document.flow.id, id]]))
  return { ...mapped, flow: { ...mapped.flow, id, category, type } }
}
