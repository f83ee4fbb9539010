import { refuse, type Refusal } from "../../http/refusal.ts"
import type { SavedContent } from "../../store/content-store.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { OneVersion, VersionRecord } from "../../store/version-store.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"

export interface FoundVersion {
  readonly flow: FlowRecord
  readonly draft: SavedContent
  readonly version: VersionRecord
  readonly content: SavedContent
}

/** A named version of a flow that is not deleted, with its content and the flow's draft. */
export const findVersion = async (place: OneVersion, store: StoreTransaction): Promise<FoundVersion | Refusal> => {
  const found = await store.flows.get(place)
  if (!found) return noSuchFlow(place.flow)
  const version = await store.versions.get(place)
  return version ? { ...found, ...version } : noSuchVersion(found.flow.name)
}

export const noSuchVersion = (flow: string): Refusal =>
  refuse("version.not-found", `“${flow}” has no such version. It may have been deleted.`)

export const versionNameTaken = (name: string): Refusal =>
  refuse("version.name-taken", `Another version of this flow is named “${name}”. Choose another name.`)
