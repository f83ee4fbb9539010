import { linkOf, type LinkEnds } from "../change/links.ts"
import type { Operation } from "../change/operation.ts"
import { nodeOf } from "../change/parts.ts"
import { notThere } from "../change/problems.ts"
import type { FlowNode } from "../document/node.ts"
import { cardSize } from "../layout/card-size.ts"
import { gapAcross } from "../layout/place-cards.ts"
import type { Box } from "../layout/room.ts"
import { listWords, quoted } from "../words.ts"
import { addedNode } from "./added-node.ts"
import { freePlace } from "./free-place.ts"
import { asOne } from "./as-one.ts"
import { hasInput } from "./connect.ts"
import { called } from "./counted.ts"
import { drawingOf, moves, outputsIn, settled, type Drawing } from "./drawing.ts"
import type { Edited, Editing, NewId, Point } from "./edited.ts"
import { onCanvas } from "./free-shift.ts"
import { freshIds } from "./fresh-ids.ts"
import { refused } from "./refused.ts"

/**
 * Puts a node on a link: what led along it leads to the node, and the node's first output leads on. Where there is too
 * little room between the cards, what stands to the right moves on.
 *
 * @param insert a type of the palette, or the id of a node that is there
 * @param at the top left corner that is wanted; else between the cards that the link joins
 */
export const insertOnLink = ({
  document,
  catalogue,
  newId,
  link,
  insert,
  at,
}: Editing & {
  readonly newId: NewId
  readonly link: LinkEnds
  readonly insert: { readonly type: string } | { readonly node: string }
  readonly at?: Point | undefined
}): Edited => {
  const split = linkOf(document, link)
  // A link that dangles is not drawn, so that nothing can be put on it.
  if (!split || !nodeOf(document, split.from) || !nodeOf(document, split.to))
    return notThere("The link", { node: link.from })
  const made = insertedNode({ document, catalogue, newId, insert })
  if ("problem" in made) return made
  const { node, isNew } = made
  const { from, output, to } = split
  if (node.id === from || node.id === to) {
    return { operation: undefined, select: [node.id] }
  }
  if (!hasInput({ catalogue, node })) {
    return refused("edit.no-input", `A run begins at ${called(node)}, so nothing can lead there from a link.`)
  }
  const outputs = outputsIn({ document, catalogue })(node)
  const [onward, ...others] = outputs
  if (!onward) {
    return refused(
      "edit.no-output",
      `${called(node)} has no output, so nothing can come after it. Link an output to it instead.`,
    )
  }
  const drawing = drawingOf({ document, catalogue })
  const size = cardSize({ outputs: outputs.length })
  const places = insertedPlaces({
    drawing,
    from,
    to,
    at,
    card: { ...size, ...(isNew ? {} : drawing.cards.get(node.id)) },
    id: node.id,
  })
  const onwards = document.flow.links.filter((other) => other.from === node.id && other.output === onward.id)
  const operations: readonly Operation[] = [
    ...settled(drawing),
    ...places.moved,
    ...(isNew
      ? [{ kind: "add-node", node, position: places.at } as const]
      : [{ kind: "move-nodes", positions: { [node.id]: places.at } } as const]),
    ...onwards.map((other): Operation => ({ kind: "remove-link", link: other })),
    { kind: "remove-link", link: split },
    ...(linkOf(document, { from, output, to: node.id })
      ? []
      : [{ kind: "add-link", link: { ...split, to: node.id } } as const]),
    { kind: "add-link", link: { from: node.id, output: onward.id, to } },
  ]
  const label = isNew ? `Insert ${called(node)}` : `Put ${called(node)} on link`
  const notice =
    others.length === 0
      ? {}
      : {
          notice: `The way goes on by ${quoted(onward.label)} of ${called(node)}. Link the others where you need them: ${listWords(others.map((other) => quoted(other.label)))}.`,
        }
  return { operation: asOne(label, operations), select: [node.id], ...notice }
}

const insertedNode = ({
  document,
  catalogue,
  newId,
  insert,
}: Editing & Pick<Parameters<typeof insertOnLink>[0], "newId" | "insert">):
  | { readonly node: FlowNode; readonly isNew: boolean }
  | Extract<Edited, { problem: unknown }> => {
  if ("type" in insert) {
    const made = addedNode({ document, catalogue, type: insert.type, id: freshIds(document, newId)() })
    return "problem" in made ? made : { node: made.node, isNew: true }
  }
  const node = nodeOf(document, insert.node)
  return node ? { node, isNew: false } : notThere("The node", { node: insert.node })
}

/** Where the card goes, and how the others make room: whatever begins right of the link's end moves as far as is missing. */
const insertedPlaces = ({
  drawing,
  from,
  to,
  at,
  card,
  id,
}: {
  readonly drawing: Drawing
  readonly from: string
  readonly to: string
  readonly at: Point | undefined
  readonly card: Pick<Box, "width" | "height">
  readonly id: string
}): { readonly at: Point; readonly moved: readonly Operation[] } => {
  const [source, target] = [drawing.cards.get(from), drawing.cards.get(to)]
  const others = new Map([...drawing.cards].filter(([other]) => other !== id))
  const left = source ? source.x + source.width + gapAcross : 0
  const isForward = source !== undefined && target !== undefined && target.x >= source.x + source.width
  const missing = isForward ? left + card.width + gapAcross - target.x : 0
  if (!isForward || missing <= 0) {
    const between = source && target ? { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 } : { x: 0, y: 0 }
    return { at: freePlace({ at: at ?? between, size: card, drawing: { ...drawing, cards: others } }), moved: [] }
  }
  const shifted = new Map(
    [...others].map(([other, box]) => [
      other,
      box.x >= target.x ? { ...box, ...onCanvas({ x: box.x + missing, y: box.y }) } : box,
    ]),
  )
  const y = at?.y ?? (source.y + target.y) / 2
  return {
    at: freePlace({ at: { x: left, y }, size: card, drawing: { ...drawing, cards: shifted } }),
    moved: moves(drawing, shifted),
  }
}
