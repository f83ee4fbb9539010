/**
 * The figure that so great a share of all figures does not exceed (nearest rank): 0.5 is the median, 0.95 what all but one
 * of twenty stay below. Not a number where there are none.
 */
export const quantile = (figures: readonly number[], share: number): number => {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
