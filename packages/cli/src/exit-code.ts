/** What the command line ends with, for scripts. */
export const exitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** Mismatch, conflict, blocked: nothing was changed. */
  refused: 3,
  /** A comparison, a check or a dry run found something. */
  differences: 4,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
