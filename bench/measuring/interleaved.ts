/** Something to measure: does its work `times` times. */
export interface Candidate {
  readonly name: string
  readonly run: (times: number) => void | Promise<void>
}

/** Microseconds of one go: the median of the rounds. */
export interface Measured {
  readonly name: string
  readonly micros: number
}

/**
 * Measures candidates against each other on a machine that others use too: short rounds in turn, so that a disturbance
 * meets all of them, and medians, so that it does not matter.
 *
 * @param milliseconds that a round of each candidate takes about
 */
export const interleaved = async (
  candidates: readonly Candidate[],
  { rounds = 15, milliseconds = 100 } = {},
): Promise<readonly Measured[]> => {
  const goes = new Map<Candidate, number>()
  for (const candidate of candidates) {
    let times = 1
    while ((await timed(candidate, times)) < milliseconds) times *= 2
    goes.set(candidate, times)
  }
  const measured = new Map(candidates.map((candidate) => [candidate, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [candidate, results] of measured) {
      const times = goes.get(candidate) ?? 1
      results.push((await timed(candidate, times)) / times)
    }
  }
  return [...measured].map(([{ name }, results]) => ({ name, micros: 1000 * median(results) }))
}

const timed = async ({ run }: Candidate, times: number): Promise<number> => {
  const start = performance.now()
  await run(times)
  return performance.now() - start
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
