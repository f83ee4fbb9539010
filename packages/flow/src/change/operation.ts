import type { AddGroup } from "./add-group.ts"
import type { AddLink } from "./add-link.ts"
import type { AddNode } from "./add-node.ts"
import type { AddNote } from "./add-note.ts"
import type { ChangeGroup } from "./change-group.ts"
import type { ChangeLink } from "./change-link.ts"
import type { ChangeNote } from "./change-note.ts"
import type { MoveNodes } from "./move-nodes.ts"
import type { RemoveGroup } from "./remove-group.ts"
import type { RemoveLink } from "./remove-link.ts"
import type { RemoveNode } from "./remove-node.ts"
import type { RemoveNote } from "./remove-note.ts"
import type { RenameNode } from "./rename-node.ts"
import type { ReplaceDocument } from "./replace-document.ts"
import type { SetNodeField } from "./set-node-field.ts"
import type { SetCompact } from "./set-compact.ts"
import type { SetField } from "./set-field.ts"
import type { SetHead } from "./set-head.ts"
import type { SetSetting } from "./set-setting.ts"
import type { SetTexts } from "./set-texts.ts"

/** The operations that touch one thing, by kind. */
export interface SingleOperations {
  readonly "add-node": AddNode
  readonly "remove-node": RemoveNode
  readonly "set-node-field": SetNodeField
  readonly "rename-node": RenameNode
  readonly "move-nodes": MoveNodes
  readonly "set-compact": SetCompact
  readonly "set-setting": SetSetting
  readonly "add-link": AddLink
  readonly "remove-link": RemoveLink
  readonly "change-link": ChangeLink
  readonly "set-texts": SetTexts
  readonly "set-head": SetHead
  readonly "add-note": AddNote
  readonly "remove-note": RemoveNote
  readonly "change-note": ChangeNote
  readonly "add-group": AddGroup
  readonly "remove-group": RemoveGroup
  readonly "change-group": ChangeGroup
  readonly "set-field": SetField
  readonly "replace-document": ReplaceDocument
}

/** Several operations as one step of undo: all are applied, or none. */
export interface Batch {
  readonly kind: "batch"
  /** What the undo menu says. */
  readonly label: string
  readonly operations: readonly Operation[]
}

/** One edit of a document. Operations are plain JSON: they can be kept, sent and applied to another copy. */
export type Operation = SingleOperations[keyof SingleOperations] | Batch
