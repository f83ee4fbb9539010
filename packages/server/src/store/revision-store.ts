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
  readonly note: string
}

/** The history of flows, deleted ones included. Rows are written by saving a flow, and never changed. */
export interface RevisionStore {
  /** Newest first. */
  readonly list: (flow: { readonly tenant: string; readonly flow: string }) => Promise<readonly RevisionRecord[]>
  readonly get: (revision: {
    readonly tenant: string
    readonly flow: string
    readonly revision: number
  }) => Promise<{ readonly revision: RevisionRecord; readonly content: SavedContent } | undefined>
}
