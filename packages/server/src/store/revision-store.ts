import type { SavedContent } from "./content-store.ts"

/** One save of a flow. */
export interface RevisionRecord {
  /** From 1, without gaps. */
  readonly revision: number
  /** Key of the content. */
  readonly content: string
  readonly digest: string
  readonly by: string
  readonly at: number
  /** Why, in the words of whoever saved; empty where nobody said. */
  readonly note: string
  readonly action: RevisionAction
  /** The version whose line it is of; `null` for the flow's own draft. */
  readonly version: string | null
}

/** What made a revision. */
export const revisionActions = [
  "created",
  "saved",
  /** Name, description, tags or tracking were changed by themselves. */
  "configured",
  "imported",
  "copied",
  "restored",
  "merged",
  /** An import was taken back. */
  "undone",
] as const
export type RevisionAction = (typeof revisionActions)[number]

/** A revision became the one that runs. */
export interface PublicationRecord {
  readonly revision: number
  readonly by: string
  readonly at: number
}

/** The history of flows, deleted ones included. Rows are written by saving a flow, and never changed. */
export interface RevisionStore {
  /** Newest first, those of versions among them. */
  readonly list: (flow: { readonly tenant: string; readonly flow: string }) => Promise<readonly RevisionRecord[]>
  readonly get: (revision: {
    readonly tenant: string
    readonly flow: string
    readonly revision: number
  }) => Promise<{ readonly revision: RevisionRecord; readonly content: SavedContent } | undefined>
  /** Newest first. */
  readonly publications: (flow: {
    readonly tenant: string
    readonly flow: string
  }) => Promise<readonly PublicationRecord[]>
}
