import type { Box } from "../layout/room.ts"
import { asOne } from "./as-one.ts"
import { boxAround } from "./box-around.ts"
import { counted } from "./counted.ts"
import { drawingOf } from "./drawing.ts"
import type { Edited, Editing, Point } from "./edited.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"
import { shifted, unitsOf } from "./units.ts"

/** The edge, or the middle, that things get in common; `center` across, `middle` down. */
export type Edge = "left" | "center" | "right" | "top" | "middle" | "bottom"

/** Puts the edges of what is selected in one line: that of the box around all. A selected group moves as one. */
export const align = ({
  document,
  catalogue,
  ids,
  edge,
}: Editing & { readonly ids: readonly string[]; readonly edge: Edge }): Edited => {
  const selection = selectionOf(document, ids)
  const drawing = drawingOf({ document, catalogue })
  const units = unitsOf(selection, drawing)
  if (units.length < 2) {
    return refused("edit.nothing-selected", "Aligning takes at least two things. Select two nodes, notes or groups.")
  }
  const around = boxAround(units)
  const operations = shifted(units, drawing, (unit) => towards[edge](around, unit))
  return { operation: asOne(`Align ${counted(selection)} ${words[edge]}`, operations), select: ids }
}

const words: Readonly<Record<Edge, string>> = {
  left: "left",
  center: "at the center",
  right: "right",
  top: "at the top",
  middle: "in the middle",
  bottom: "at the bottom",
}

const towards: Readonly<Record<Edge, (around: Box, unit: Box) => Point>> = {
  left: (around, unit) => ({ x: around.x - unit.x, y: 0 }),
  center: (around, unit) => ({ x: Math.round(around.x + (around.width - unit.width) / 2) - unit.x, y: 0 }),
  right: (around, unit) => ({ x: around.x + around.width - unit.x - unit.width, y: 0 }),
  top: (around, unit) => ({ x: 0, y: around.y - unit.y }),
  middle: (around, unit) => ({ x: 0, y: Math.round(around.y + (around.height - unit.height) / 2) - unit.y }),
  bottom: (around, unit) => ({ x: 0, y: around.y + around.height - unit.y - unit.height }),
}
