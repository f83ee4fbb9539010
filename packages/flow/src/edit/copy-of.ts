import type { FlowDocument } from "../document/flow-document.ts"
import type { Position } from "../document/layout.ts"
import { positionOf } from "../document/layout.ts"
import type { Problem } from "../problem.ts"
import { drawingOf } from "./drawing.ts"
import type { Editing } from "./edited.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"
import { textKeysOf, textsWith } from "./text-keys.ts"

/**
 * The selection as a flow document of its own, for the clipboard (`writeFlow` makes its text): nodes with the links between
 * them, the words that they show, notes, and the groups that are selected or whose nodes all are.
 */
export const copyOf = ({
  document,
  catalogue,
  ids,
}: Editing & { readonly ids: readonly string[] }): { readonly clip: FlowDocument } | { readonly problem: Problem } => {
  const { flow, layout } = document
  const { nodes, notes } = selectionOf(document, ids)
  if (nodes.length + notes.length === 0) {
    return refused("edit.nothing-selected", "Nothing is selected that could be copied. Select nodes or notes.")
  }
  const { cards } = drawingOf({ document, catalogue })
  const copied = new Set(nodes.map(({ id }) => id))
  const places = nodes.map(({ id }): readonly [string, Position] => {
    const { x = 0, y = 0 } = cards.get(id) ?? {}
    return [id, positionOf(layout, id) ?? { x, y }]
  })
  const { id, category, type, name, tracking, texts } = flow
  return {
    clip: {
      format: document.format,
      formatVersion: document.formatVersion,
      flow: {
        id,
        category,
        type,
        name,
        description: "",
        tags: [],
        tracking,
        nodes,
        links: flow.links.filter(({ from, to }) => copied.has(from) && copied.has(to)),
        texts: textsWith(texts, textKeysOf(nodes)),
      },
      layout: {
        nodes: Object.fromEntries(places),
        notes,
        groups: layout.groups.filter(
          (group) => group.nodes.length > 0 && group.nodes.every((member) => copied.has(member)),
        ),
      },
    },
  }
}
