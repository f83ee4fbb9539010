import type { Position } from "../../document/layout.ts"
import type { Link } from "../../document/link.ts"
import type { FlowNode } from "../../document/node.ts"
import type { FlowPlace } from "../../catalogue/node-definition.ts"
import { objectOf, textOf } from "./json-parts.ts"
import { nodeIdOf } from "./node-ids.ts"
import { endTypes, startOutputs } from "./place-flow.ts"
import { placeOf } from "./place-of.ts"
import type { RawTree } from "./raw-bundle.ts"
import { staticNodes } from "./static-nodes.ts"

/** The beginning and the ends of a journey. */
export interface StaticParts {
  readonly nodes: readonly FlowNode[]
  readonly links: readonly Link[]
  readonly places: readonly (readonly [string, Position])[]
  /** How many outputs each node shows, at the most: Start has fewer in some categories. */
  readonly outputs: readonly (readonly [string, number])[]
}

/**
 * Start, with links to the entry node, and the ends that something leads to. AM draws both ends of every journey: one that
 * nothing leads to is left out, and only its place is kept.
 */
export const staticParts = (
  { tree, nodes }: RawTree,
  place: FlowPlace,
  targetOf: (target: string) => string,
): StaticParts => {
  const start = nodeIdOf(staticNodes.start)
  const entry = textOf(tree, "entryNodeId")
  const targets = new Set([entry, ...nodes.flatMap(({ connections }) => connections.map(({ target }) => target))])
  const ends = [staticNodes.success, staticNodes.failure].filter((end) => targets.has(end))
  const types = endTypes(place)
  const shown = [staticNodes.start, ...ends]
  return {
    nodes: [
      { id: start, type: "flow.start", version: 1, name: "Start", settings: {} },
      ...ends.map((end): FlowNode => ({
        id: nodeIdOf(end),
        version: 1,
        settings: {},
        ...types[end === staticNodes.success ? "success" : "failure"],
      })),
    ],
    links:
      entry === undefined ? [] : startOutputs(place).map((output) => ({ from: start, output, to: targetOf(entry) })),
    places: shown.flatMap((id) => {
      const at = placeOf(objectOf(objectOf(tree, "staticNodes"), id))
      return at ? [[nodeIdOf(id), at] as const] : []
    }),
    outputs: shown.map((id) => [nodeIdOf(id), id === staticNodes.start ? 2 : 0]),
  }
}
