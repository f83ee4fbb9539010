import type { CliErrorCode } from "./errors.ts"
import { exitCode, type ExitCode } from "./exit-code.ts"

/** A problem as both this program and a server tell it; `at` is where in the file or the flow. */
export interface TellableProblem {
  readonly code: string
  readonly severity: "error" | "warning"
  readonly message: string
  readonly at?: { readonly line?: number | undefined; readonly column?: number | undefined } | undefined
}

/** What a failure tells: to people its lines, to programs its code, its sentence and its problems. */
export interface Failure {
  readonly code: string
  /** One sentence or more, on one line. */
  readonly message: string
  readonly exit: ExitCode
  readonly problems?: readonly TellableProblem[]
  /** For people, instead of the message. */
  readonly lines?: readonly string[]
}

/** An expected failure that ends a command. */
export class CommandFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = "CommandFailure"
    this.failure = failure
  }
}

/** The command was called in a way that it does not have. */
export const wrongUsage = (message: string): CommandFailure =>
  new CommandFailure({
    code: "cli.wrong-usage" satisfies CliErrorCode,
    message,
    exit: exitCode.wrongUsage,
    lines: [message],
  })

/** Something around the command failed: a file, the server. */
export const failed = (code: CliErrorCode, message: string): CommandFailure =>
  new CommandFailure({ code, message, exit: exitCode.failed })
