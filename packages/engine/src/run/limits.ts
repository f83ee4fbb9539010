/** Where a run ends that would not end by itself. */
export interface Limits {
  /** Nodes that are entered between two screens. */
  readonly hops: number
  /** Flows inside each other, the main one included. */
  readonly depth: number
  /** Steps of the trace that are kept; the oldest ones go. */
  readonly traceSteps: number
  /** Seconds that a run lasts where its Start says nothing. */
  readonly ttl: number
}

export const defaultLimits: Limits = { hops: 1000, depth: 32, traceSteps: 1000, ttl: 300 }
