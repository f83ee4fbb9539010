import type { Tracking } from "@gatewright/flow"
import type { SavedContent, ToSave } from "./content-store.ts"
import type { RevisionAction } from "./revision-store.ts"

/** `draft-changes`: active, and the draft's digest is not the one that runs (moving nodes alone changes no digest). */
export type FlowStatus = "active" | "inactive" | "draft-changes"

/** A flow without its content. What stands in the document as well is that of the draft. */
export interface FlowRecord {
  readonly id: string
  readonly category: string
  readonly type: string
  readonly name: string
  readonly description: string
  readonly tags: readonly string[]
  readonly status: FlowStatus
  readonly isDefault: boolean
  /** The number of the draft's revision. Saves of the draft and of versions are numbered from 1 in one row. */
  readonly revision: number
  /** Digest of the draft's flow (layout not part of it). */
  readonly digest: string
  /** What runs; left out while the flow is inactive. */
  readonly live?: { readonly revision: number; readonly digest: string }
  readonly createdAt: number
  readonly createdBy: string
  readonly changedAt: number
  readonly changedBy: string
  /** Set once it is deleted; its content is kept. */
  readonly deleted?: { readonly at: number; readonly by: string }
}

/** What a run needs to begin. */
export interface LiveFlow {
  readonly id: string
  readonly category: string
  readonly type: string
  readonly revision: number
  readonly digest: string
}

export interface FlowFilter {
  readonly category?: string | undefined
  readonly type?: string | undefined
  readonly status?: FlowStatus | undefined
  readonly tag?: string | undefined
  /** Looks in name, description, id and tags; ignores case. */
  readonly search?: string | undefined
  readonly sort: "name" | "type" | "status" | "changedAt"
  readonly order: "asc" | "desc"
  /** From 1. */
  readonly page: number
  readonly size: number
}

export interface OneFlow {
  readonly tenant: string
  readonly flow: string
}
/** `by` is the name of the person who does it, as the list shows it. */
interface FlowChange extends OneFlow {
  readonly by: string
}

type NotFound = { readonly kind: "not-found" }
type Saved =
  | { readonly kind: "saved"; readonly flow: FlowRecord }
  /** The same bytes are the draft already; nothing was written. */
  | { readonly kind: "unchanged"; readonly flow: FlowRecord }
  /** Somebody saved since `revision`; `flow` is how it is now. */
  | { readonly kind: "conflict"; readonly flow: FlowRecord }
  | NotFound

/**
 * Flows of a tenant. Deleted ones are found only where it says so.
 *
 * In a transaction, `get` and `byIds` hold off other changes of the tenant's flows until its end, and so does every
 * change: what was looked at is still so when it is decided on.
 */
export interface FlowStore {
  readonly list: (
    query: FlowFilter & { readonly tenant: string },
  ) => Promise<{ readonly flows: readonly FlowRecord[]; readonly total: number }>
  /** Tags in use, in order; of one category if given. */
  readonly tags: (query: {
    readonly tenant: string
    readonly category?: string | undefined
  }) => Promise<readonly string[]>
  /** How many flows there are by the id of the category; categories without flows are left out. */
  readonly countByCategory: (tenant: string) => Promise<ReadonlyMap<string, number>>
  /** The flow and its draft. */
  readonly get: (flow: OneFlow) => Promise<{ readonly flow: FlowRecord; readonly draft: SavedContent } | undefined>
  /** Flows that are not deleted, each with its draft, in no order: those of `ids`, of which there may be many, or all. */
  readonly drafts: (query: {
    readonly tenant: string
    readonly ids: readonly string[] | "all"
  }) => Promise<readonly { readonly flow: FlowRecord; readonly draft: SavedContent }[]>
  /** Those of `ids` that exist, in no order. */
  readonly byIds: (query: {
    readonly tenant: string
    readonly ids: readonly string[]
    readonly deleted: "left-out" | "included"
  }) => Promise<readonly FlowRecord[]>
  /** The names of flows that could be in the way of `name`: itself and `name (2)`, `name (3)`, ..., and maybe others. */
  readonly namesLike: (query: { readonly tenant: string; readonly name: string }) => Promise<ReadonlySet<string>>
  /** `name` if no flow of the tenant has it, else the next free one of `name (2)`, `name (3)`, ... */
  readonly freeName: (query: { readonly tenant: string; readonly name: string }) => Promise<string>
  /** The other flows whose draft or live content calls this one, through bindings too, by name; versions that do not run do not count. */
  readonly callersOf: (flow: OneFlow) => Promise<readonly FlowRecord[]>
  /** The revision that runs; `undefined` for an inactive or a deleted flow. On the path of a run. */
  readonly live: (flow: OneFlow) => Promise<LiveFlow | undefined>
  /** The default flow of a type. On the path of a run. */
  readonly defaultOf: (type: {
    readonly tenant: string
    readonly category: string
    readonly type: string
  }) => Promise<LiveFlow | undefined>

  /** Adds `document.flow.id` with revision 1, inactive and not default. `taken` names who has the id, deleted or not. */
  readonly create: (flow: {
    readonly tenant: string
    readonly document: ToSave
    readonly by: string
    readonly note?: string | undefined
    /** `created` where left out. */
    readonly action?: RevisionAction | undefined
  }) => Promise<
    { readonly kind: "created"; readonly flow: FlowRecord } | { readonly kind: "taken"; readonly flow: FlowRecord }
  >
  /** Saves a new revision as the draft. Id, category and type of the document must be the flow's. */
  readonly saveDraft: (
    save: FlowChange & {
      /** The revision that the editor began with. */
      readonly revision: number
      readonly document: ToSave
      readonly note?: string | undefined
      /** `saved` where left out. */
      readonly action?: RevisionAction | undefined
    },
  ) => Promise<Saved>
  /**
   * Changes the general configuration in a new revision of the draft, over whatever is there unless `revision` is given.
   * Where the draft was what runs, the new revision is what runs, which is noted as a publication, unless it `waits`; a
   * draft with changes waits for its own.
   */
  readonly setHead: (
    change: FlowChange & {
      readonly revision?: number | undefined
      /** What runs stays until somebody publishes the new revision. */
      readonly waits?: boolean | undefined
      readonly head: {
        readonly name?: string | undefined
        readonly description?: string | undefined
        readonly tags?: readonly string[] | undefined
        readonly tracking?: Tracking | undefined
      }
    },
  ) => Promise<Saved>
  /** Makes the flow active and a revision what runs, and notes the publication. No change for one that is active. */
  readonly activate: (
    change: FlowChange & {
      /** The draft's where left out. */
      readonly revision?: number | undefined
    },
  ) => Promise<
    { readonly kind: "activated"; readonly flow: FlowRecord } | { readonly kind: "no-such-revision" } | NotFound
  >
  readonly deactivate: (
    change: FlowChange,
  ) => Promise<{ readonly kind: "deactivated"; readonly flow: FlowRecord } | { readonly kind: "is-default" } | NotFound>
  /**
   * Makes a revision of an active flow what runs, of its draft or of a version, and notes the publication. No change where
   * that revision runs already.
   */
  readonly publish: (
    change: FlowChange & {
      /** The draft's where left out. */
      readonly revision?: number | undefined
    },
  ) => Promise<
    | { readonly kind: "published"; readonly flow: FlowRecord }
    | { readonly kind: "inactive" }
    | { readonly kind: "no-such-revision" }
    | NotFound
  >
  /** Makes an active flow the default of its type; `previous` is the one that was it. */
  readonly setDefault: (
    change: FlowChange,
  ) => Promise<
    | { readonly kind: "set"; readonly flow: FlowRecord; readonly previous?: FlowRecord }
    | { readonly kind: "inactive" }
    | NotFound
  >
  /** Deletes softly: content, revisions and id are kept. */
  readonly delete: (
    change: FlowChange & {
      /** Ids of flows that may call it: they are deleted with it, in the same transaction. */
      readonly together?: readonly string[] | undefined
    },
  ) => Promise<
    | { readonly kind: "deleted" }
    | { readonly kind: "is-default" }
    | { readonly kind: "called"; readonly by: readonly FlowRecord[] }
    | NotFound
  >
  /** Brings a deleted flow back, inactive. `not-found` for one that is not deleted. */
  readonly restore: (change: FlowChange) => Promise<{ readonly kind: "restored"; readonly flow: FlowRecord } | NotFound>
}
