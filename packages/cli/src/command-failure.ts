import { cliErrors, type CliErrorCode } from "./errors.ts"
import type { ExitCode } from "./exit-code.ts"

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

/** A failure of the command line itself; `lines` are for people, instead of the message. */
export const failed = (code: CliErrorCode, message: string, lines?: readonly string[]): CommandFailure =>
  new CommandFailure({ code, message, exit: cliErrors[code].exit, ...(lines && { lines }) })

/** The command was called in a way that it does not have: what to say is enough, the code would tell nothing more. */
export const wrongUsage = (message: string): CommandFailure => failed("cli.wrong-usage", message, [message])
