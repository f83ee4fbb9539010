/** How many backups are kept: the newest of each of so many days, weeks and months that have one. */
export interface RetentionRule {
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

export type Kept = "latest" | "daily" | "weekly" | "monthly"

/**
 * Which backups the rule keeps, by their times (milliseconds since 1970), and why; all others may go. The newest is always
 * kept. Days, weeks (from Monday) and months are those of the local time of the process, whatever the length of a day.
 *
 * Days without a backup are not counted: a server that was off for a month has as many backups afterwards as before. Those
 * that are later than `now`, because the clock went back, are in nobody's place and stay.
 */
export const keptBackups = (
  times: readonly number[],
  { daily, weekly, monthly, now = Number.POSITIVE_INFINITY }: RetentionRule & { readonly now?: number },
): ReadonlyMap<number, readonly Kept[]> => {
  const later = times.filter((time) => time > now)
  const newestFirst = times.filter((time) => time <= now).toSorted((a, b) => b - a)
  const reasons: readonly (readonly [Kept, readonly number[]])[] = [
    ["latest", newestFirst.slice(0, 1)],
    ["daily", newestOfEach(newestFirst, dayOf).slice(0, daily)],
    ["weekly", newestOfEach(newestFirst, weekOf).slice(0, weekly)],
    ["monthly", newestOfEach(newestFirst, monthOf).slice(0, monthly)],
  ]
  const kept = newestFirst.flatMap((time): readonly (readonly [number, readonly Kept[]])[] => {
    const why = reasons.flatMap(([reason, some]) => (some.includes(time) ? [reason] : []))
    return why.length > 0 ? [[time, why]] : []
  })
  return new Map([...later.map((time) => [time, []] as const), ...kept])
}

const newestOfEach = (newestFirst: readonly number[], spanOf: (time: Date) => string): readonly number[] =>
  [...Map.groupBy(newestFirst, (time) => spanOf(new Date(time))).values()].flatMap((same) => same.slice(0, 1))

const dayOf = (time: Date): string => `${time.getFullYear()}-${time.getMonth()}-${time.getDate()}`

const weekOf = (time: Date): string => {
  const daysSinceMonday = (time.getDay() + 6) % 7
  return dayOf(new Date(time.getFullYear(), time.getMonth(), time.getDate() - daysSinceMonday))
}

const monthOf = (time: Date): string => `${time.getFullYear()}-${time.getMonth()}`
