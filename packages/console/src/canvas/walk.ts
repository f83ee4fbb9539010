import type { Box } from "./box.ts"

export type Direction = "left" | "right" | "up" | "down"

interface Edge {
  readonly from: string
  readonly to: string
}

/**
 * Where an arrow key leads from a card: right along its first link, left back along the link from the nearest card, up
 * and down to the next card of the same column. Where no link leads on, to the nearest card on that side.
 */
export const walk = ({
  from,
  direction,
  edges,
  boxes,
}: {
  readonly from: string
  readonly direction: Direction
  readonly edges: readonly Edge[]
  readonly boxes: ReadonlyMap<string, Box>
}): string | undefined => {
  const here = boxes.get(from)
  if (!here) return undefined
  const others = [...boxes].filter(([id]) => id !== from)
  if (direction === "up" || direction === "down") {
    const beside = others.filter(([, box]) => isOnSide(here, box, direction))
    const column = beside.filter(([, { x, width }]) => x < here.x + here.width && x + width > here.x)
    return nearestOf(here, column) ?? nearestOf(here, beside)
  }
  const linked = new Set(
    direction === "right"
      ? edges.flatMap((edge) => (edge.from === from && edge.to !== from ? [edge.to] : []))
      : edges.flatMap((edge) => (edge.to === from && edge.from !== from ? [edge.from] : [])),
  )
  if (direction === "right") for (const id of linked) if (boxes.has(id)) return id
  return (
    nearestOf(
      here,
      others.filter(([id]) => linked.has(id)),
    ) ??
    nearestOf(
      here,
      others.filter(([, box]) => isOnSide(here, box, direction)),
    )
  )
}

/** All that a run can come from, or go to, over any number of links; without the card itself. */
export const reached = (
  from: string,
  { edges, towards }: { readonly edges: readonly Edge[]; readonly towards: "left" | "right" },
): readonly string[] => {
  const next = new Map<string, string[]>()
  for (const edge of edges) {
    const [key, value] = towards === "right" ? [edge.from, edge.to] : [edge.to, edge.from]
    next.set(key, [...(next.get(key) ?? []), value])
  }
  const seen = new Set([from])
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other)
  seen.delete(from)
  return [...seen]
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })

const isOnSide = (here: Box, other: Box, direction: Direction): boolean => {
  const [a, b] = [middle(here), middle(other)]
  const way = { left: a.x - b.x, right: b.x - a.x, up: a.y - b.y, down: b.y - a.y }
  return way[direction] > 0
}

const nearestOf = (here: Box, others: readonly (readonly [string, Box])[]): string | undefined => {
  const at = middle(here)
  let best: { readonly id: string; readonly far: number } | undefined
  for (const [id, box] of others) {
    const { x, y } = middle(box)
    const far = Math.hypot(x - at.x, y - at.y)
    if (!best || far < best.far) best = { id, far }
  }
  return best?.id
}
