import type { Operation } from "../change/operation.ts"
import { apply } from "../change/apply.ts"
import { addedNode } from "./added-node.ts"
import { asOne } from "./as-one.ts"
import { connect } from "./connect.ts"
import { called } from "./counted.ts"
import { drawingOf, outputsIn, settled, type Drawing } from "./drawing.ts"
import type { Edited, Editing, NewId, Point } from "./edited.ts"
import { freePlace } from "./free-place.ts"
import { freshIds } from "./fresh-ids.ts"
import { cardSize } from "../layout/card-size.ts"
import { gapAcross } from "../layout/place-cards.ts"

/**
 * Adds a node of the palette, where no other card is in its way.
 *
 * @param at the top left corner that is wanted; else right of `from`, else right of all others
 * @param from the output that is linked with the new node
 */
export const addNode = ({
  document,
  catalogue,
  newId,
  type,
  at,
  from,
}: Editing & {
  readonly newId: NewId
  readonly type: string
  readonly at?: Point | undefined
  readonly from?: { readonly node: string; readonly output: string } | undefined
}): Edited => {
  const made = addedNode({ document, catalogue, type, id: freshIds(document, newId)() })
  if ("problem" in made) return made
  const { node } = made
  const drawing = drawingOf({ document, catalogue })
  const size = cardSize({ outputs: outputsIn({ document, catalogue })(node).length })
  const position = freePlace({ at: at ?? placeAfter(drawing, from?.node), size, drawing })
  const adding: readonly Operation[] = [...settled(drawing), { kind: "add-node", node, position }]
  if (!from) return { operation: asOne(`Add ${called(node)}`, adding), select: [node.id] }
  const applied = apply(document, { kind: "batch", label: "", operations: adding })
  if ("problem" in applied) return applied
  const link = { from: from.node, output: from.output, to: node.id }
  const connected = connect({ document: applied.document, catalogue, link })
  if ("problem" in connected) return connected
  const linking = connected.operation ? [connected.operation] : []
  return { operation: asOne(`Add ${called(node)}`, [...adding, ...linking]), select: [node.id] }
}

/** Right of a card, else right of the card that stands farthest to the right. */
const placeAfter = ({ cards }: Drawing, id: string | undefined): Point => {
  const before = id === undefined ? undefined : cards.get(id)
  const [last] = [...cards.values()].toSorted((a, b) => b.x + b.width - (a.x + a.width))
  const card = before ?? last
  return card ? { x: card.x + card.width + gapAcross, y: card.y } : { x: 0, y: 0 }
}
