import { inputHandle, type Link, outputHandle } from "@gatewright/flow"
import type { Box } from "./box.ts"
import type { CollapsedGroups } from "./collapsed-groups.ts"
import type { FlowGraph, GraphEdge } from "./flow-graph.ts"
import { linkRoutes, type Route } from "./link-routes.ts"
import { shownName } from "./shown-name.ts"
import { words } from "./words.ts"

/** A line of the canvas: a link, or all links between a collapsed group and one other card. */
export interface DrawnLink {
  readonly id: string
  /** One or more. */
  readonly links: readonly Pick<Link, "from" | "output" | "to">[]
  /** The elements that it joins, and the handle where it begins. */
  readonly source: string
  readonly handle: string
  readonly target: string
  readonly kind: GraphEdge["kind"]
  readonly route: Route | undefined
  /** How it is told to people who hear it. */
  readonly label: string
}

/** The lines of a canvas: where each begins and ends, and how it is led around the cards. */
export const drawnLinks = ({
  graph: { nodes, edges },
  cards,
  groups: { inside, frames },
}: {
  readonly graph: FlowGraph
  /** Where the card of each node stands. */
  readonly cards: ReadonlyMap<string, Box>
  readonly groups: CollapsedGroups
}): readonly DrawnLink[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const boxes = new Map<string, Box>([...[...cards].filter(([id]) => !inside.has(id)), ...frames])
  const lines = [...Map.groupBy(edges, lineOf)].flatMap(([line, [first, ...others]]) => {
    if (line === undefined || !first) return []
    const frame = inside.get(first.from)
    const [source, target] = [frame ?? first.from, inside.get(first.to) ?? first.to]
    const [from, to] = [boxes.get(source), boxes.get(target)]
    if (!from || !to) return []
    const start = { x: from.x + from.width, y: from.y + (frame === undefined ? outputOf(first) : inputHandle) }
    const end = { x: to.x, y: to.y + inputHandle }
    return [{ id: first.id, all: [first, ...others], source, target, from, start, to, end, frame }]
  })
  const routes = linkRoutes(lines, [...boxes.values()])
  return lines.map(({ id, all, source, target, frame }) => ({
    id,
    links: all.map(({ from, output, to }) => ({ from, output, to })),
    source,
    handle: frame === undefined ? (all[0]?.output ?? "") : frameOutput,
    target,
    kind: all.every(({ kind }) => kind === all[0]?.kind) ? (all[0]?.kind ?? "business") : "business",
    route: routes.get(id),
    label: labelOf(all, source, target),
  }))

  /** What is drawn as one line has one name here; nothing where it is not drawn at all. */
  function lineOf({ id, from, output, to }: GraphEdge): string | undefined {
    const [frameFrom, frameTo] = [inside.get(from), inside.get(to)]
    if (frameFrom === undefined && frameTo === undefined) return id
    return frameFrom === frameTo ? undefined : JSON.stringify([frameFrom ?? [from, output], frameTo ?? to])
  }

  function outputOf({ from, output }: GraphEdge): number {
    const { outputs = [], compact = false } = byId.get(from) ?? {}
    return outputHandle({ index: outputs.findIndex(({ id }) => id === output), outputs: outputs.length, compact })
  }

  function labelOf(all: readonly GraphEdge[], source: string, target: string): string {
    const [only, ...others] = all
    if (!only || others.length > 0) return words.links(all.length, nameOf(source), nameOf(target))
    const output = byId.get(only.from)?.outputs.find(({ id }) => id === only.output)?.label ?? only.output
    return words.link(nameOf(only.from), output, nameOf(only.to))
  }

  function nameOf(id: string): string {
    const node = byId.get(id)
    return node ? shownName(node) : (frames.get(id)?.name ?? "")
  }
}

/** The one output of a collapsed group. */
export const frameOutput = "out"
