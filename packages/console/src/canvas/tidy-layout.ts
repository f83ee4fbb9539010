import { cardWidth, inputY, outputY } from "./card-size.ts"
import type { FlowGraph, GraphNode } from "./flow-graph.ts"
import type { Point } from "./point.ts"
import { spreadOut } from "./spread-out.ts"

const columnGap = 96
const rowGap = 36
const sweeps = 4

/**
 * Places the nodes in columns from left to right, each to the right of all that lead to it, and in a column near the
 * height of what it is linked with (after Sugiyama, Tagawa, Toda 1981, without the dummy nodes: a flow with hundreds of
 * links to one end would have tens of thousands). Nodes come in reaching order; links back don't count.
 */
export const tidyLayout = ({ nodes, edges }: FlowGraph): ReadonlyMap<string, Point> => {
  const places = nodes.map((node, index): Place => ({ node, index, column: 0, y: 0 }))
  const byId = new Map(places.map((place) => [place.node.id, place]))
  const links = edges.flatMap(({ from, to, output }) => {
    const [source, target] = [byId.get(from), byId.get(to)]
    if (!source || !target || source.index >= target.index) return []
    return [{ source, target, offset: heightOf(source.node, output) - inputY }]
  })
  const entering = Map.groupBy(links, ({ target }) => target)
  const leaving = Map.groupBy(links, ({ source }) => source)
  for (const place of places) {
    for (const { target } of leaving.get(place) ?? []) target.column = Math.max(target.column, place.column + 1)
  }

  const columns = [...Map.groupBy(places, ({ column }) => column)].toSorted(([a], [b]) => a - b).map(([, each]) => each)
  for (const column of columns) settle(column, ({ index }) => index)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const column of columns)
      settle(column, (place) => mean(entering.get(place)?.map((link) => link.source.y + link.offset)) ?? place.y)
    // The last sweep runs forward: what follows a node stands beside it.
    if (sweep === sweeps - 1) break
    for (const column of columns.toReversed())
      settle(column, (place) => mean(leaving.get(place)?.map((link) => link.target.y - link.offset)) ?? place.y)
  }
  const top = places.reduce((least, { y }) => Math.min(least, y), Infinity)
  return new Map(
    places.map(({ node, column, y }) => [node.id, { x: column * (cardWidth + columnGap), y: Math.round(y - top) }]),
  )
}

interface Place {
  readonly node: GraphNode
  readonly index: number
  column: number
  y: number
}

/** Puts the nodes of a column in the order of the heights that they would like, and as near to those as there is room. */
const settle = (column: Place[], wish: (place: Place) => number): void => {
  const wished = column.map((place) => ({ place, at: wish(place) }))
  const ordered = wished.toSorted((a, b) => a.at - b.at || a.place.index - b.place.index)
  const heights = spreadOut(ordered.map(({ place, at }) => ({ at, size: place.node.height + rowGap })))
  for (const [index, { place }] of ordered.entries()) place.y = heights[index] ?? 0
}

const heightOf = ({ outputs, compact }: GraphNode, output: string): number =>
  outputY({ index: outputs.findIndex(({ id }) => id === output), outputs: outputs.length, compact })

const mean = (values: readonly number[] | undefined): number | undefined =>
  values === undefined ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
