import type { Change } from "../compare/change.ts"
import type { FlowDocument } from "../document/flow-document.ts"

/** Both sides changed the same thing, to different ends; or one changed what the other took away. */
export interface Conflict {
  /** Stable for the same three documents, so that a choice can be kept: `setting n_a /url`, `node n_b`, ... */
  readonly id: string
  /** The node that it is about, where it is about one. */
  readonly node?: string
  /** What it is about, for people: `“Credentials”: title`. */
  readonly label: string
  readonly ours: readonly Change[]
  readonly theirs: readonly Change[]
}

/** *Ours* is what is here, *theirs* what it is merged with. */
export type Side = "ours" | "theirs"

/** What became of two lines of changes on the same document. */
export interface Merged {
  /** With every conflict as chosen; those that nobody chose stand as in ours. */
  readonly document: FlowDocument
  /** Changes of theirs that ours now has. */
  readonly taken: readonly Change[]
  /** Changes of ours that theirs does not have. */
  readonly kept: readonly Change[]
  readonly conflicts: readonly Conflict[]
  /** Ids of the conflicts that nobody chose. */
  readonly open: readonly string[]
}
