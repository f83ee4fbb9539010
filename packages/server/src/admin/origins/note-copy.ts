import { digestOf, type FlowDocument } from "@gatewright/flow"
import type { StoreTransaction } from "../../store/store.ts"

/** Remembers of which flow of the tenant a new one is a copy. */
export const noteCopy = (
  copy: FlowDocument,
  { of, tx, tenant }: { readonly of: FlowDocument; readonly tx: StoreTransaction; readonly tenant: string },
): Promise<void> =>
  tx.origins.set({
    tenant,
    flow: copy.flow.id,
    kind: "copy",
    source: of.flow.id,
    sourceDigest: digestOf(of.flow),
    base: copy,
  })
