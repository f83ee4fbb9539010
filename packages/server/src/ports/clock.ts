import type { Clock } from "@gatewright/engine"

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() }
