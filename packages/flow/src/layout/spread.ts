/**
 * Tops for cards that stand above each other in this order: each as near as can be to where it wants to be, with a gap to
 * the next (least squares, by pooling neighbours that are in each other's way: isotonic regression).
 */
export const spread = (
  cards: readonly { readonly wanted: number; readonly height: number }[],
  gap: number,
): readonly number[] => {
  const offsets: number[] = []
  const pools: { sum: number; count: number }[] = []
  let offset = 0
  for (const { wanted, height } of cards) {
    offsets.push(offset)
    let pool = { sum: wanted - offset, count: 1 }
    for (let above = pools.at(-1); above && meanOf(above) > meanOf(pool); above = pools.at(-1)) {
      pool = { sum: pool.sum + above.sum, count: pool.count + above.count }
      pools.pop()
    }
    pools.push(pool)
    offset += height + gap
  }
  const tops = pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)))
  return tops.map((top, index) => top + (offsets[index] ?? 0))
}

const meanOf = ({ sum, count }: { readonly sum: number; readonly count: number }): number => sum / count
