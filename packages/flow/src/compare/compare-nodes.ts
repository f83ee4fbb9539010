import { touches } from "../change/parts.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { positionOf } from "../document/layout.ts"
import type { FlowNode } from "../document/node.ts"
import type { Change } from "./change.ts"
import { changedFields } from "./changed-fields.ts"
import { jsonChanges } from "./json-changes.ts"
import type { NameOf } from "./names.ts"
import { quoted } from "../words.ts"

/** Nodes that came and went, and what became different in the others; where they stand is the layout's. */
export const compareNodes = (before: FlowDocument, after: FlowDocument, nameOf: NameOf): readonly Change[] => {
  const old = new Map(before.flow.nodes.map((node) => [node.id, node]))
  const now = new Map(after.flow.nodes.map((node) => [node.id, node]))
  return [
    ...before.flow.nodes.flatMap((node) => (now.has(node.id) ? [] : [removed(before, node, nameOf)])),
    ...after.flow.nodes.flatMap((node) => {
      const was = old.get(node.id)
      return was ? changed(was, node, nameOf) : [added(after, node, nameOf)]
    }),
  ]
}

const added = ({ layout }: FlowDocument, node: FlowNode, nameOf: NameOf): Change => {
  const position = positionOf(layout, node.id)
  return { kind: "node-added", node, ...(position ? { position } : {}), label: `Node ${nameOf(node.id)} added` }
}

const removed = ({ flow }: FlowDocument, node: FlowNode, nameOf: NameOf): Change => {
  const links = flow.links.filter(touches(node.id))
  const count = links.length === 0 ? "" : links.length === 1 ? " with its link" : ` with its ${links.length} links`
  return { kind: "node-removed", node, links, label: `Node ${nameOf(node.id)} removed${count}` }
}

const changed = (before: FlowNode, after: FlowNode, nameOf: NameOf): readonly Change[] => {
  const { id: node } = after
  const renamed: readonly Change[] =
    before.name === after.name
      ? []
      : [
          {
            kind: "node-renamed",
            node,
            before: before.name,
            after: after.name,
            label: `Node ${quoted(before.name)} renamed to ${quoted(after.name)}`,
          },
        ]
  const settings = jsonChanges(before.settings, after.settings).map((change): Change => ({
    kind: "setting-changed",
    node,
    ...change,
    label: `${nameOf(node)}: ${change.pointer === "" ? "settings" : change.pointer.slice(1)} changed`,
  }))
  const fields = changedFields({ before, after, counts: (field) => !ownChanges.has(field) }).map((change): Change => ({
    kind: "node-changed",
    node,
    ...change,
    label: `${nameOf(node)}: ${change.field} changed`,
  }))
  return [...renamed, ...fields, ...settings]
}

/** The id tells which node it is; the others have a kind of change of their own. */
const ownChanges: ReadonlySet<string> = new Set(["id", "name", "settings"])
