import type { Clock } from "../ports.ts"

/** A clock that stands still until a test moves it. */
export interface ControlledClock extends Clock {
  /** Moves on by that many seconds. */
  readonly advance: (seconds: number) => void
}

export const controlledClock = (start = Date.UTC(2026, 0, 1)): ControlledClock => {
  let now = start
  return { now: () => now, advance: (seconds) => void (now += seconds * 1000) }
}
