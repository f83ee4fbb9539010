import { type CardNode, cardNode } from "./canvas-elements.ts"
import type { GraphNode } from "./flow-graph.ts"

type Given = Parameters<typeof cardNode>[0]

/** A card that is the same object as the last time where nothing of it has changed: React Flow draws only others anew. */
export const stableCard = (given: Given): CardNode => {
  const before = last.get(given.node)
  if (before && isSame(before, given)) return before
  const card = cardNode(given)
  last.set(given.node, card)
  return card
}

const last = new WeakMap<GraphNode, CardNode>()

/** The description tells the counts of problems. */
const isSame = (
  { position, ariaLabel, data }: CardNode,
  { at, description, mark, label, left, problems }: Given,
): boolean =>
  position.x === at.x &&
  position.y === at.y &&
  ariaLabel === description &&
  data.mark === mark &&
  data.label === label &&
  data.left === left &&
  data.problems?.messages.join("\n") === problems?.messages.join("\n")
