import { positionOf } from "../document/layout.ts"
import type { Rule } from "./applied.ts"
import { nodeOf, withLayout } from "./parts.ts"
import { notThere, notValid } from "./problems.ts"

/** Draws a node small, or at its full size again; the file says nothing about it where `compact` is left out. */
export interface SetCompact {
  readonly kind: "set-compact"
  readonly node: string
  readonly compact?: boolean | undefined
}

export const setCompact: Rule<SetCompact, SetCompact> = {
  label: ({ compact }) => (compact === true ? "Collapse node" : "Expand node"),
  apply: (document, { node: id, compact }) => {
    if (!nodeOf(document, id)) return notThere("The node", { node: id })
    const position = positionOf(document.layout, id)
    if (!position) {
      return notValid({ message: "The node has no place on the canvas yet. Move it first.", at: { node: id } })
    }
    const { compact: before, ...place } = position
    return {
      document: withLayout(document, {
        nodes: { ...document.layout.nodes, [id]: compact === undefined ? place : { ...place, compact } },
      }),
      inverse: { kind: "set-compact", node: id, ...(before === undefined ? {} : { compact: before }) },
    }
  },
}
