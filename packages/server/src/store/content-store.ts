import type { FlowDocument } from "@gatewright/flow"

/** A document as it is stored. It is never changed: other bytes are other content. */
export interface WrittenContent {
  /** SHA-256 of `text` in UTF-8, lower-case hexadecimal. */
  readonly key: string
  /** Digest of the flow in it, without the layout. */
  readonly digest: string
  /** The canonical file, as an export gives it. */
  readonly text: string
}

/** A saved document. */
export interface SavedContent extends WrittenContent {
  readonly document: FlowDocument
}

/** A document to save; as a content where its text was written before. */
export type ToSave = FlowDocument | SavedContent

/** Immutable contents by what they are. They are put by saving a flow, or with a debug link. */
export interface ContentStore {
  readonly get: (content: { readonly tenant: string; readonly key: string }) => Promise<SavedContent | undefined>
  /** A content whose flow has that digest, drawn one way or another. What a run is pinned to. */
  readonly byDigest: (content: {
    readonly tenant: string
    readonly digest: string
  }) => Promise<SavedContent | undefined>
}
