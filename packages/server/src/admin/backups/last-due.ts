/** A time of day, by the local time of the process. */
export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
}

/**
 * The last moment, now or before, at which a backup was due. On a day whose clock skips that time it is due when the clock
 * has skipped; on one that has it twice, the first time (ECMA-262, section 21.4.1.26).
 *
 * @param now in milliseconds since 1970
 */
export const lastDue = (now: number, { hour, minute }: TimeOfDay): number => {
  const today = new Date(now)
  const due = (daysAgo: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo, hour, minute).getTime()
  return due(0) <= now ? due(0) : due(1)
}
