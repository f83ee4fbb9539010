interface Node {
  readonly id: string
  readonly hasInput: boolean
}

interface Edge {
  readonly from: string
  readonly to: string
}

/**
 * The nodes in the order in which a run reaches them: each after those that lead to it, as far as loops allow
 * (reverse postorder of a depth-first walk). Begins at the starts, then at nodes that nothing leads to, then anywhere.
 */
export const reachingOrder = <N extends Node>(nodes: readonly N[], edges: readonly Edge[]): readonly N[] => {
  const next = Map.groupBy(edges, ({ from }) => from)
  const arrivedAt = new Set(edges.map(({ to }) => to))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const roots = [
    ...nodes.filter(({ hasInput }) => !hasInput),
    ...nodes.filter(({ id, hasInput }) => hasInput && !arrivedAt.has(id)),
    ...nodes,
  ]
  const seen = new Set<string>()
  // Each root's part is kept apart: what the start reaches comes first, whatever else there is.
  return roots.flatMap((root) => walkedFrom(root, { next, byId, seen }))
}

const walkedFrom = <N extends Node>(
  root: N,
  {
    next,
    byId,
    seen,
  }: {
    readonly next: ReadonlyMap<string, readonly Edge[]>
    readonly byId: ReadonlyMap<string, N>
    readonly seen: Set<string>
  },
): readonly N[] => {
  if (seen.has(root.id)) return []
  seen.add(root.id)
  const left: N[] = []
  // A stack of its own in place of recursion: a flow may be a chain of many thousand nodes.
  const stack = [{ node: root, edges: targets(root) }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const edge = top.edges.pop()
    const target = edge && byId.get(edge.to)
    if (!edge) {
      left.push(top.node)
      stack.pop()
    } else if (target && !seen.has(target.id)) {
      seen.add(target.id)
      stack.push({ node: target, edges: targets(target) })
    }
  }
  return left.toReversed()

  // The last output is walked first: reversed in the end, the first output's branch comes first.
  function targets(node: N): Edge[] {
    return [...(next.get(node.id) ?? [])]
  }
}
