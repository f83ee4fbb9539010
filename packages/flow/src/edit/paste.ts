import { withoutRepeated } from "../change/links.ts"
import type { Operation } from "../change/operation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { positionOf, type Position } from "../document/layout.ts"
import type { FlowNode } from "../document/node.ts"
import { pointerOf } from "../document/pointer.ts"
import { freeName } from "../document/free-name.ts"
import type { Box } from "../layout/room.ts"
import { asOne } from "./as-one.ts"
import { boxAround } from "./box-around.ts"
import { counted } from "./counted.ts"
import { drawingOf, settled, type Drawing } from "./drawing.ts"
import type { Edited, Editing, NewId, Point } from "./edited.ts"
import { freeShift, onCanvas } from "./free-shift.ts"
import { freshIds } from "./fresh-ids.ts"
import { refused } from "./refused.ts"
import { textKeysOf, textsToAdd } from "./text-keys.ts"
import { withFreeLabels } from "./with-free-labels.ts"

/**
 * Adds what a document holds: its nodes under new ids and free names with the links between them, its notes, its groups,
 * and the words that it shows where there are none here under these keys.
 *
 * @param clip what `copyOf` gave, or any other flow
 * @param at where the middle of it goes; else where it stands in the clip. Nothing is put on what is there.
 * @param verb how the undo menu calls it
 */
export const paste = ({
  document,
  catalogue,
  newId,
  clip,
  at,
  verb = "Paste",
}: Editing & {
  readonly newId: NewId
  readonly clip: FlowDocument
  readonly at?: Point | undefined
  readonly verb?: string
}): Edited => {
  const { links } = clip.flow
  const nodes = withFreeLabels({ document, catalogue, nodes: clip.flow.nodes })
  const { notes, groups } = clip.layout
  if (nodes.length + notes.length === 0) {
    return refused("edit.nothing-to-paste", "There is nothing to paste: the copied flow has no nodes and no notes.")
  }
  const fresh = freshIds(document, newId)
  const drawing = drawingOf({ document, catalogue })
  const copied = drawingOf({ document: clip, catalogue })
  const shifted = shiftedBy(shiftOf({ drawing, copied, at }))
  const ids = new Map(nodes.map(({ id }) => [id, fresh()]))
  const names = new Set(document.flow.nodes.map(({ name }) => name))
  const newNodes = nodes.map((node): { readonly node: FlowNode; readonly position: Position } => {
    const name = node.name === "" ? "" : freeName(node.name, names)
    names.add(name)
    const place = { ...positionOf(clip.layout, node.id), ...shifted(copied.cards.get(node.id) ?? { x: 0, y: 0 }) }
    return { node: { ...withNewParts(node, fresh), id: ids.get(node.id) ?? fresh(), name }, position: place }
  })
  const newLinks = withoutRepeated(links).flatMap((link) => {
    const [from, to] = [ids.get(link.from), ids.get(link.to)]
    return from === undefined || to === undefined ? [] : [{ ...link, from, to }]
  })
  const newNotes = notes.map((note) => ({ ...note, ...shifted(note), id: fresh() }))
  const newGroups = groups.flatMap((group) => {
    const members = group.nodes.flatMap((member) => ids.get(member) ?? [])
    return members.length === 0 ? [] : [{ ...group, id: fresh(), nodes: members }]
  })
  const texts = textsToAdd({ into: document.flow.texts, from: clip.flow.texts, keys: textKeysOf(nodes) })
  const operations: readonly Operation[] = [
    ...settled(drawing),
    ...newNodes.map(({ node, position }): Operation => ({ kind: "add-node", node, position })),
    ...newLinks.map((link): Operation => ({ kind: "add-link", link })),
    ...newNotes.map((note): Operation => ({ kind: "add-note", note })),
    ...newGroups.map((group): Operation => ({ kind: "add-group", group })),
    ...[...texts].map(([language, value]): Operation => ({
      kind: "set-texts",
      pointer: pointerOf(["languages", language]),
      value,
    })),
  ]
  return {
    operation: asOne(`${verb} ${counted({ nodes, notes })}`, operations),
    select: [...newNodes.map(({ node }) => node.id), ...newNotes.map(({ id }) => id), ...newGroups.map(({ id }) => id)],
  }
}

/** A node whose parts have ids of their own, at any depth. */
const withNewParts = (node: FlowNode, fresh: NewId): FlowNode =>
  node.children
    ? { ...node, children: node.children.map((part) => ({ ...withNewParts(part, fresh), id: fresh() })) }
    : node

const shiftOf = ({
  drawing,
  copied,
  at,
}: {
  readonly drawing: Drawing
  readonly copied: Drawing
  readonly at: Point | undefined
}): Point => {
  const boxes = boxesIn(copied)
  const { x, y, width, height } = boxAround(boxes)
  const { x: right, y: below } = at ? onCanvas({ x: at.x - x - width / 2, y: at.y - y - height / 2 }) : { x: 0, y: 0 }
  const wanted = boxes.map((box) => ({ ...box, x: box.x + right, y: box.y + below }))
  const shift = freeShift(wanted, boxesIn(drawing))
  return { x: right + shift.x, y: below + shift.y }
}

const boxesIn = ({ cards, notes }: Drawing): readonly Box[] => [...cards.values(), ...notes.values()]

const shiftedBy =
  (shift: Point) =>
  ({ x, y }: Point): Point =>
    onCanvas({ x: x + shift.x, y: y + shift.y })
