import { refuse, type Refusal } from "../../http/refusal.ts"
import type { DebugLinkRecord } from "../../store/debug-link-store.ts"
import type { StoreTransaction } from "../../store/store.ts"

/** A debug link of that flow, also one whose time is over. */
export const findDebugLink = async (
  { tenant, flow, link }: { readonly tenant: string; readonly flow: string; readonly link: string },
  store: Pick<StoreTransaction, "debugLinks">,
): Promise<DebugLinkRecord | undefined> => {
  const found = await store.debugLinks.get({ tenant, id: link })
  return found?.flow === flow ? found : undefined
}

export const noSuchLink = (): Refusal =>
  refuse("debug-link.not-found", "There is no such debug link, or it was cleaned away after its end.")
