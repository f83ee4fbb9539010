import { digestOf } from "@gatewright/flow"
import type { OriginRecord } from "../../store/origin-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { z } from "zod"
import { asCopy } from "./as-copy.ts"
import type { getOrigin } from "./contract.ts"

type Now = NonNullable<z.input<(typeof getOrigin)["answer"]>["origin"]>["now"]

/** The flow that a copy was made of, as it is now and with the ids of the copy; `null` for a file, and where it is gone. */
export const sourceNow = async (
  { kind, source, base }: OriginRecord,
  { tenant, store }: { readonly tenant: string; readonly store: StoreTransaction },
): Promise<Now> => {
  const found = kind === "copy" ? await store.flows.get({ tenant, flow: source }) : undefined
  if (!found) return null
  const document = asCopy(found.draft.document, base.document.flow)
  return { name: found.flow.name, document, changed: digestOf(document.flow) !== base.digest }
}
