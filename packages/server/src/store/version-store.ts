import type { FlowDocument } from "@gatewright/flow"
import type { SavedContent } from "./content-store.ts"
import type { OneFlow } from "./flow-store.ts"

/**
 * A named version of a flow: a line of revisions of its own beside the draft, which nobody edits by accident. Its revisions
 * are numbered with those of the draft, without gaps. What calls it makes is not in the way of other flows until it runs.
 */
export interface VersionRecord {
  readonly id: string
  readonly name: string
  readonly description: string
  /** The number of its newest revision. */
  readonly revision: number
  readonly digest: string
  readonly createdAt: number
  readonly createdBy: string
  readonly changedAt: number
  readonly changedBy: string
}

export interface OneVersion extends OneFlow {
  readonly version: string
}

type NotFound = { readonly kind: "not-found" }

/** Versions of flows. Deleting one takes its name away; its revisions stay in the history. */
export interface VersionStore {
  /** Newest change first. */
  readonly list: (flow: OneFlow) => Promise<readonly VersionRecord[]>
  readonly get: (
    version: OneVersion,
  ) => Promise<{ readonly version: VersionRecord; readonly content: SavedContent } | undefined>
  /** Id, category and type of the document must be the flow's. `not-found`: there is no such flow. */
  readonly create: (
    version: OneVersion & {
      readonly name: string
      readonly description: string
      readonly document: FlowDocument
      readonly by: string
    },
  ) => Promise<
    { readonly kind: "created"; readonly version: VersionRecord } | { readonly kind: "name-taken" } | NotFound
  >
  readonly save: (
    save: OneVersion & {
      /** The revision that the editor began with. */
      readonly revision: number
      readonly document: FlowDocument
      readonly by: string
      readonly note?: string | undefined
    },
  ) => Promise<{ readonly kind: "saved" | "unchanged" | "conflict"; readonly version: VersionRecord } | NotFound>
  readonly rename: (
    change: OneVersion & { readonly name: string; readonly description: string; readonly by: string },
  ) => Promise<
    { readonly kind: "renamed"; readonly version: VersionRecord } | { readonly kind: "name-taken" } | NotFound
  >
  readonly delete: (version: OneVersion) => Promise<{ readonly kind: "deleted" } | NotFound>
}
