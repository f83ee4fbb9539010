import type { SavedContent, ToSave } from "./content-store.ts"
import type { OneFlow } from "./flow-store.ts"

/** Where a flow came from, and what it was then: the base of a three-way merge. */
export interface OriginRecord {
  /** `import`: from a file; `copy`: from a flow of the same tenant. */
  readonly kind: "import" | "copy"
  /** The id that the flow has there. */
  readonly source: string
  /** Digest of the source as it was taken, with the id that it has there. */
  readonly sourceDigest: string
  /** As it was taken, already with the ids of here. */
  readonly base: SavedContent
  readonly at: number
}

/** One origin a flow: taking over a newer source, or merging with it, moves it on. */
export interface OriginStore {
  readonly get: (flow: OneFlow) => Promise<OriginRecord | undefined>
  /** The origins of those of `flows` that have one, of which there may be many, by the id of the flow. */
  readonly of: (query: {
    readonly tenant: string
    readonly flows: readonly string[]
  }) => Promise<ReadonlyMap<string, OriginRecord>>
  /** Flows that are not deleted and came from that source. */
  readonly bySource: (query: { readonly tenant: string; readonly source: string }) => Promise<readonly string[]>
  /** `base` is kept as a content of the tenant, whether it was ever saved as the flow or not (a merge keeps what it took). */
  readonly set: (
    origin: OneFlow & {
      readonly kind: "import" | "copy"
      readonly source: string
      readonly sourceDigest: string
      readonly base: ToSave
    },
  ) => Promise<void>
  readonly remove: (flow: OneFlow) => Promise<void>
}
