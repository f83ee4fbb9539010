/** Something that would like to begin at `at` and takes `size`. */
export interface Wish {
  readonly at: number
  readonly size: number
}

/**
 * Where things in a row begin so that none overlaps the next and all are as near as can be to where they would like to be
 * (least squares; pool adjacent violators, Ayer et al. 1955). The order stays.
 */
export const spreadOut = (wishes: readonly Wish[]): readonly number[] => {
  // Measured from where a thing would begin if all were packed without gaps, the beginnings must only not decrease.
  let packed = 0
  const blocks: { mean: number; count: number }[] = []
  const starts = wishes.map(({ at, size }) => {
    const start = packed
    packed += size
    let block = { mean: at - start, count: 1 }
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      const count = last.count + block.count
      block = { mean: (last.mean * last.count + block.mean * block.count) / count, count }
      blocks.pop()
    }
    blocks.push(block)
    return start
  })
  const shifts = blocks.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean))
  return starts.map((start, index) => start + (shifts[index] ?? 0))
}
