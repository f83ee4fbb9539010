import { positionOf, positionSchema, type Position } from "../document/layout.ts"
import type { Rule } from "./applied.ts"
import { withLayout } from "./parts.ts"
import { notThere, unfit } from "./problems.ts"

/** Moves nodes, by id. */
export interface MoveNodes {
  readonly kind: "move-nodes"
  /**
   * `null` takes the place away: the tidy layout decides again. What a place holds beside its coordinates is taken over
   * where the node had no place, and stays as it is where it had one.
   */
  readonly positions: Readonly<Record<string, Position | null>>
}

export const moveNodes: Rule<MoveNodes, MoveNodes> = {
  label: ({ positions }) => {
    const count = Object.keys(positions).length
    return count === 1 ? "Move node" : `Move ${count} nodes`
  },
  apply: (document, { positions }) => {
    const { layout, flow } = document
    const known = new Set(flow.nodes.map(({ id }) => id))
    const moves = Object.entries(positions)
    for (const [node, position] of moves) {
      if (!known.has(node)) return notThere("The node", { node })
      const wrong = unfit({
        value: position,
        schema: positionSchema.nullable(),
        what: "The place of the node",
        at: { node },
      })
      if (wrong) return wrong
    }
    const moved = new Map(moves.map(([id, to]) => [id, to && { ...(positionOf(layout, id) ?? to), x: to.x, y: to.y }]))
    const others = Object.entries(layout.nodes).filter(([id]) => !moved.has(id))
    const placed = [...moved].flatMap(([id, to]) => (to ? [[id, to] as const] : []))
    return {
      document: withLayout(document, { nodes: Object.fromEntries([...others, ...placed]) }),
      inverse: {
        kind: "move-nodes",
        positions: Object.fromEntries(moves.map(([id]) => [id, positionOf(layout, id) ?? null])),
      },
    }
  },
}
