import type { Operation } from "../change/operation.ts"
import type { Head } from "../change/set-head.ts"
import type { Position } from "../document/layout.ts"
import type { Change } from "./change.ts"

/**
 * The operations that make these changes, in an order that works: `apply`ing them to the document that was compared
 * gives the one that it was compared with. A merge passes in the changes of one side that the other side does not have.
 */
export const operationsFrom = (changes: readonly Change[]): readonly Operation[] => [
  ...headOperation(changes),
  ...changes.flatMap(operationOf).toSorted((a, b) => orderOf(a) - orderOf(b)),
  ...moveOperation(changes),
  ...changes.flatMap(resizeOperation),
]

/**
 * Links go before their nodes, and come after them. Children leave their pages before anything is added: no id may be in
 * a document twice, and a child may have gone to another page.
 */
const orderOf = (operation: Operation): number => {
  const emptiesPage = operation.kind === "set-node-field" && operation.value === undefined
  const step = emptiesPage ? "empty-page" : operation.kind
  const order = ["replace-document", "remove-link", "remove-node", "empty-page", "add-node"]
  return order.includes(step) ? order.indexOf(step) : order.length
}

const operationOf = (change: Change): readonly Operation[] => {
  switch (change.kind) {
    case "node-added":
      return [{ kind: "add-node", node: change.node, position: change.position }]
    case "node-removed":
      return [{ kind: "remove-node", node: change.node.id }]
    case "node-renamed":
      return [{ kind: "rename-node", node: change.node, name: change.after }]
    case "node-changed": {
      const field = { kind: "set-node-field", node: change.node, field: change.field } as const
      const isSwap = change.field === "children" && change.before !== undefined && change.after !== undefined
      return isSwap ? [field, { ...field, ...valueOf(change) }] : [{ ...field, ...valueOf(change) }]
    }
    case "setting-changed":
      return [{ kind: "set-setting", node: change.node, pointer: change.pointer, ...valueOf(change) }]
    case "link-added":
      return [{ kind: "add-link", link: change.link, dangling: change.dangling }]
    case "link-removed":
      return [{ kind: "remove-link", link: change.link }]
    case "link-changed":
      return [{ kind: "change-link", link: change.before, to: change.after, dangling: change.dangling }]
    case "text-changed":
      return [{ kind: "set-texts", pointer: change.pointer, ...valueOf(change) }]
    case "note-added":
      return [{ kind: "add-note", note: change.after }]
    case "note-removed":
      return [{ kind: "remove-note", note: change.before.id }]
    case "note-changed":
      return [{ kind: "change-note", note: change.after }]
    case "group-added":
      return [{ kind: "add-group", group: change.after }]
    case "group-removed":
      return [{ kind: "remove-group", group: change.before.id }]
    case "group-changed":
      return [{ kind: "change-group", group: change.after }]
    case "field-changed":
      return [{ kind: "set-field", pointer: change.pointer, ...valueOf(change) }]
    case "document-replaced":
      return [{ kind: "replace-document", document: change.after }]
    case "head-changed":
    case "node-moved":
    case "node-resized":
      return [] // made together, below
  }
}

const valueOf = <Value>({ after }: { readonly after?: Value }): { readonly value?: Value } =>
  after === undefined ? {} : { value: after }

const headOperation = (changes: readonly Change[]): readonly Operation[] => {
  const heads = changes.flatMap((change) => (change.kind === "head-changed" ? [change.after] : []))
  const head = heads.reduce<Partial<Head>>((all, one) => ({ ...all, ...one }), {})
  return heads.length === 0 ? [] : [{ kind: "set-head", head }]
}

const moveOperation = (changes: readonly Change[]): readonly Operation[] => {
  const moves = changes.flatMap((change): readonly (readonly [string, Position | null])[] =>
    change.kind === "node-moved" ? [[change.node, change.after ?? null]] : [],
  )
  return moves.length === 0 ? [] : [{ kind: "move-nodes", positions: Object.fromEntries(moves) }]
}

const resizeOperation = (change: Change): readonly Operation[] =>
  change.kind === "node-resized"
    ? [{ kind: "set-compact", node: change.node, ...(change.after === undefined ? {} : { compact: change.after }) }]
    : []
