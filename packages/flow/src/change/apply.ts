import type { FlowDocument } from "../document/flow-document.ts"
import { addGroup } from "./add-group.ts"
import { addLink } from "./add-link.ts"
import { addNode } from "./add-node.ts"
import { addNote } from "./add-note.ts"
import type { Applied, Rule } from "./applied.ts"
import { applyBatch } from "./apply-batch.ts"
import { changeGroup } from "./change-group.ts"
import { changeLink } from "./change-link.ts"
import { changeNote } from "./change-note.ts"
import { moveNodes } from "./move-nodes.ts"
import type { Operation, SingleOperations } from "./operation.ts"
import { notValid } from "./problems.ts"
import { removeGroup } from "./remove-group.ts"
import { removeLink } from "./remove-link.ts"
import { removeNode } from "./remove-node.ts"
import { removeNote } from "./remove-note.ts"
import { renameNode } from "./rename-node.ts"
import { replaceDocument } from "./replace-document.ts"
import { setNodeField } from "./set-node-field.ts"
import { setCompact } from "./set-compact.ts"
import { setField } from "./set-field.ts"
import { setHead } from "./set-head.ts"
import { setSetting } from "./set-setting.ts"
import { setTexts } from "./set-texts.ts"

/**
 * Makes one edit. Pure: the old document stays as it is, and the new one shares with it what was not touched. An
 * operation that does not fit the document (its node is gone, its value is wrong) gives a problem, never a throw.
 */
export const apply = (document: FlowDocument, operation: Operation): Applied<Operation> => {
  if (operation.kind === "batch") return applyBatch({ document, batch: operation, apply })
  return Object.hasOwn(rules, operation.kind)
    ? applySingle(document, operation)
    : notValid({ message: "This version of the product does not know that kind of edit." })
}

/** What an operation is called in the undo menu. */
export const labelOf = (operation: Operation): string =>
  operation.kind === "batch" ? operation.label : labelOfSingle(operation)

type Kind = keyof SingleOperations

/** An operation whose kind the compiler follows into the table of rules. */
type Single<Kinds extends Kind = Kind> = { [Each in Kinds]: SingleOperations[Each] & { readonly kind: Each } }[Kinds]

const rules: { readonly [Each in Kind]: Rule<SingleOperations[Each] & { readonly kind: Each }, Operation> } = {
  "add-node": addNode,
  "remove-node": removeNode,
  "set-node-field": setNodeField,
  "rename-node": renameNode,
  "move-nodes": moveNodes,
  "set-compact": setCompact,
  "set-setting": setSetting,
  "add-link": addLink,
  "remove-link": removeLink,
  "change-link": changeLink,
  "set-texts": setTexts,
  "set-head": setHead,
  "add-note": addNote,
  "remove-note": removeNote,
  "change-note": changeNote,
  "add-group": addGroup,
  "remove-group": removeGroup,
  "change-group": changeGroup,
  "set-field": setField,
  "replace-document": replaceDocument,
}

const applySingle = <Each extends Kind>(document: FlowDocument, operation: Single<Each>): Applied<Operation> =>
  rules[operation.kind].apply(document, operation)

const labelOfSingle = <Each extends Kind>(operation: Single<Each>): string => rules[operation.kind].label(operation)
