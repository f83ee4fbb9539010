interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const margin = 20

/**
 * The height at which a link that leads back runs from right to left: as near to both ends as can be, and where no card
 * stands in the way. Cards between the two ends, and the two cards themselves, are gone around.
 */
export const backLane = ({
  from,
  to,
  cards,
}: {
  readonly from: Box & { readonly outputY: number }
  readonly to: Box & { readonly inputY: number }
  readonly cards: readonly Box[]
}): number => {
  const left = Math.min(to.x, from.x) - margin
  const right = Math.max(from.x + from.width, to.x + to.width) + margin
  const blocked = merged(
    cards
      .filter(({ x, width }) => x < right && x + width > left)
      .map(({ y, height }) => ({ top: y - margin, bottom: y + height + margin })),
  )
  const start = from.y + from.outputY
  const end = to.y + to.inputY
  const way = (lane: number) => Math.abs(lane - start) + Math.abs(lane - end)
  const lanes = blocked.flatMap(({ top, bottom }) => [bottom, top])
  return lanes.reduce((best, lane) => (way(lane) < way(best) ? lane : best), lanes[0] ?? start)
}

interface Span {
  readonly top: number
  readonly bottom: number
}

const merged = (spans: readonly Span[]): readonly Span[] =>
  spans
    .toSorted((a, b) => a.top - b.top)
    .reduce<Span[]>((joined, span) => {
      const last = joined.at(-1)
      if (!last || span.top >= last.bottom) return [...joined, span]
      return [...joined.slice(0, -1), { top: last.top, bottom: Math.max(last.bottom, span.bottom) }]
    }, [])
