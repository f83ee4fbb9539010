import { asOne } from "./as-one.ts"
import { counted } from "./counted.ts"
import { drawingOf } from "./drawing.ts"
import type { Edited, Editing, Point } from "./edited.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"
import { shifted, unitsOf } from "./units.ts"

/** Moves what is selected, as the arrow keys do. */
export const nudge = ({
  document,
  catalogue,
  ids,
  by,
}: Editing & { readonly ids: readonly string[]; readonly by: Point }): Edited => {
  const selection = selectionOf(document, ids)
  const drawing = drawingOf({ document, catalogue })
  const units = unitsOf(selection, drawing)
  if (units.length === 0) {
    return refused(
      "edit.nothing-selected",
      "Nothing is selected that could be moved. Select a node, a note or a group.",
    )
  }
  const operations = shifted(units, drawing, () => by)
  return { operation: asOne(`Move ${counted(selection)}`, operations), select: ids }
}
