import type { Operation } from "../change/operation.ts"
import type { Note } from "../document/layout.ts"
import type { Box } from "../layout/room.ts"
import { boxAround } from "./box-around.ts"
import type { Drawing } from "./drawing.ts"
import { moves } from "./drawing.ts"
import type { Point } from "./edited.ts"
import { onCanvas } from "./free-shift.ts"
import type { Selection } from "./selection.ts"

/** What moves as one: a card, a note, or the cards of a selected group. */
export interface Unit extends Box {
  /** Ids of the nodes in it. */
  readonly nodes: readonly string[]
  readonly note?: Note
}

/** The units of a selection. A node in several selected groups moves with the first. */
export const unitsOf = ({ nodes, notes, groups }: Selection, { cards }: Drawing): readonly Unit[] => {
  const present = new Set(nodes.map(({ id }) => id))
  const claimed = new Set<string>()
  const claim = (ids: readonly string[]): readonly string[] => {
    const free = [...new Set(ids)].filter((id) => present.has(id) && !claimed.has(id))
    for (const id of free) claimed.add(id)
    return free
  }
  const frames = groups.map((group) => claim(group.nodes)).filter(({ length }) => length > 0)
  const loose = nodes.map(({ id }) => claim([id])).filter(({ length }) => length > 0)
  return [
    ...[...frames, ...loose].map((ids) => ({ nodes: ids, ...boxAround(ids.flatMap((id) => cards.get(id) ?? [])) })),
    ...notes.map((note) => ({ nodes: [], note, x: note.x, y: note.y, width: note.width, height: note.height })),
  ]
}

/** Moves units by as much as `shiftOf` says, in whole units of the canvas; nothing where all stand there already. */
export const shifted = (
  units: readonly Unit[],
  drawing: Drawing,
  shiftOf: (unit: Unit) => Point,
): readonly Operation[] => {
  const places = new Map<string, Point>()
  const notes: Operation[] = []
  for (const unit of units) {
    const { x, y } = shiftOf(unit)
    for (const id of unit.nodes) {
      const card = drawing.cards.get(id)
      if (card) places.set(id, onCanvas({ x: card.x + x, y: card.y + y }))
    }
    if (!unit.note) continue
    const to = onCanvas({ x: unit.note.x + x, y: unit.note.y + y })
    if (to.x !== unit.note.x || to.y !== unit.note.y) {
      notes.push({ kind: "change-note", note: { ...unit.note, ...to } })
    }
  }
  return [...moves(drawing, places), ...notes]
}
