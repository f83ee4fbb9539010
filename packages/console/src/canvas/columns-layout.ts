import { cardWidth } from "./card-size.ts"

/** A place on the canvas. */
export type Point = { readonly x: number; readonly y: number }

interface Box {
  readonly id: string
  readonly height: number
}

const columnGap = 90
const rowGap = 32

/**
 * Places nodes in columns by how many steps lead to them, at once and without any library: what is drawn until the tidy
 * layout is ready. Nodes come in reaching order; links back to an earlier node don't count.
 */
export const columnsLayout = (
  nodes: readonly Box[],
  edges: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, Point> => {
  const place = new Map(nodes.map(({ id }, index) => [id, index]))
  const leaving = Map.groupBy(edges, ({ from }) => from)
  const column = new Map<string, number>()
  for (const { id } of nodes) {
    const own = column.get(id) ?? 0
    column.set(id, own)
    for (const { to } of leaving.get(id) ?? []) {
      if ((place.get(to) ?? 0) > (place.get(id) ?? 0)) column.set(to, Math.max(column.get(to) ?? 0, own + 1))
    }
  }
  const bottom = new Map<number, number>()
  return new Map(
    nodes.map(({ id, height }) => {
      const at = column.get(id) ?? 0
      const y = bottom.get(at) ?? 0
      bottom.set(at, y + height + rowGap)
      return [id, { x: at * (cardWidth + columnGap), y }]
    }),
  )
}
