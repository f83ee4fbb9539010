/** What the command line ends with, for scripts. */
export const exitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** Mismatch, conflict, blocked: nothing was changed. */
  refused: 3,
  /** A dry run found something to do. */
  differences: 4,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
