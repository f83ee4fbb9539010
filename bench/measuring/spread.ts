/** What several runs of one measurement gave. */
interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** The median, and between what the runs were: far apart, the machine was busy with something else. */
const spreadOf = (figures: readonly number[]): Spread => {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}

/** `812 ms (790–1104)` */
export const spreadText = (figures: readonly number[], unit: string, digits = 0): string => {
  const { median, min, max } = spreadOf(figures)
  return `${median.toFixed(digits)} ${unit} (${min.toFixed(digits)}–${max.toFixed(digits)})`
}

/**
 * Says how many times `figures` is what `than` is. Each round is compared with itself, so that a machine that is slow for
 * a while changes nothing; the median of the rounds is the answer.
 */
export const ratioText = (figures: readonly number[], than: readonly number[], aim?: number): string => {
  const ratios = figures.map((figure, round) => figure / (than[round] ?? Number.NaN))
  const verdict = aim === undefined ? "" : `, aim ${aim}: ${spreadOf(ratios).median <= aim ? "met" : "missed"}`
  return `${spreadText(ratios, "×", 2)}${verdict}`
}
