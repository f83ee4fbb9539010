import type { Operation } from "../change/operation.ts"
import { positionOf } from "../document/layout.ts"
import { asOne } from "./as-one.ts"
import { counted } from "./counted.ts"
import { drawingOf, settled } from "./drawing.ts"
import type { Edited, Editing } from "./edited.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"

/** Draws the selected nodes small, or at their full size again. Where left out: small, unless all of them are. */
export const resize = ({
  document,
  catalogue,
  ids,
  compact,
}: Editing & { readonly ids: readonly string[]; readonly compact?: boolean | undefined }): Edited => {
  const { nodes } = selectionOf(document, ids)
  if (nodes.length === 0) {
    return refused("edit.nothing-selected", "No node is selected that could be drawn smaller. Select nodes.")
  }
  const isCompact = (id: string): boolean => positionOf(document.layout, id)?.compact === true
  const wanted = compact ?? !nodes.every(({ id }) => isCompact(id))
  const changed = nodes.filter(({ id }) => isCompact(id) !== wanted)
  if (changed.length === 0) return { operation: undefined, select: ids }
  const operations: readonly Operation[] = [
    ...settled(drawingOf({ document, catalogue })),
    // A file says nothing about nodes of full size.
    ...changed.map(({ id }): Operation => ({ kind: "set-compact", node: id, ...(wanted && { compact: true }) })),
  ]
  return {
    operation: asOne(`${wanted ? "Compact" : "Expand"} ${counted({ nodes: changed })}`, operations),
    select: ids,
  }
}
