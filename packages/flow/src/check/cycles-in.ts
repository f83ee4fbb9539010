/**
 * The loops of a graph, one for each part whose nodes all lead to each other: the shortest way round from the part's first
 * node. Tarjan's algorithm (1972) finds the parts; with a stack of its own, for flows may be longer than the host's.
 *
 * @param next each node with those that it leads to
 */
export const cyclesIn = (next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const loops = new Map<string, ReadonlySet<string>>()
  for (const component of componentsOf(next)) for (const id of component) loops.set(id, component)
  const told = new Set<ReadonlySet<string>>()
  return [...next].flatMap(([id, targets]) => {
    const within = loops.get(id)
    if (!within || told.has(within) || (within.size === 1 && !targets.includes(id))) return []
    told.add(within)
    return [shortestCycle({ next, within, from: id })]
  })
}

const componentsOf = (next: ReadonlyMap<string, readonly string[]>): readonly ReadonlySet<string>[] => {
  const found: ReadonlySet<string>[] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const lower = (id: string, to: number) => lowest.set(id, Math.min(lowest.get(id) ?? to, to))
  for (const root of next.keys()) {
    if (order.has(root)) continue
    const visits: { readonly id: string; readonly rest: Iterator<string> }[] = []
    const enter = (id: string) => {
      order.set(id, order.size)
      lower(id, order.size - 1)
      open.push(id)
      isOpen.add(id)
      visits.push({ id, rest: (next.get(id) ?? [])[Symbol.iterator]() })
    }
    enter(root)
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const step = visit.rest.next()
      if (!step.done) {
        const seen = order.get(step.value)
        if (seen === undefined) enter(step.value)
        else if (isOpen.has(step.value)) lower(visit.id, seen)
        continue
      }
      visits.pop()
      const own = lowest.get(visit.id) ?? 0
      const parent = visits.at(-1)
      if (parent) lower(parent.id, own)
      if (own !== order.get(visit.id)) continue
      const component = new Set(open.splice(open.lastIndexOf(visit.id)))
      for (const id of component) isOpen.delete(id)
      found.push(component)
    }
  }
  return found
}

const shortestCycle = ({
  next,
  within,
  from,
}: {
  readonly next: ReadonlyMap<string, readonly string[]>
  readonly within: ReadonlySet<string>
  readonly from: string
}): readonly string[] => {
  const cameFrom = new Map<string, string>()
  const queue = [from]
  for (const id of queue) {
    for (const to of next.get(id) ?? []) {
      if (to === from) return wayTo(id, cameFrom)
      if (!within.has(to) || cameFrom.has(to)) continue
      cameFrom.set(to, id)
      queue.push(to)
    }
  }
  return [from]
}

const wayTo = (end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] => {
  const way = [end]
  for (let id = cameFrom.get(end); id !== undefined; id = cameFrom.get(id)) way.push(id)
  return way.toReversed()
}
