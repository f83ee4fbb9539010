import type { ProblemDocument } from "@gatewright/server/contract"
import { CommandFailure, type TellableProblem } from "../command-failure.ts"
import { exitCode, type ExitCode } from "../exit-code.ts"

/** A problem document of the server (RFC 9457), as the failure of a command. */
export class ServerProblem extends CommandFailure {
  readonly code: string
  /** Everything that is wrong, at least one. */
  readonly problems: readonly TellableProblem[]

  constructor({ code, status, title, detail = title, problems = [] }: ProblemDocument) {
    const all = problems.length > 0 ? problems : [{ code, severity: "error" as const, message: detail }]
    const advice = adviceOn[code]
    const others = problems.map(({ message }) => message).filter((message) => !detail.includes(message))
    super({
      code,
      message: detail,
      exit: exitOf(status),
      problems,
      lines: [`${detail} [${code}]`, ...others.map((message) => `  ${message}`), ...(advice ? [advice] : [])],
    })
    this.code = code
    this.problems = all
  }

  /** Whether the server looked at what was asked and said no, so that nothing was changed. */
  get isRefusal(): boolean {
    return this.failure.exit === exitCode.refused
  }
}

/** What to do on the command line, by the code of a problem. */
export const adviceOn: Readonly<Record<string, string>> = {
  "session.wrong-credentials":
    "A server takes tokens made in its console (People & tokens), and the one of GATEWRIGHT_ADMIN_TOKEN.",
  "plan.changed": "Make it anew with “gatewright plan”.",
  "tenant.not-found": "Name another with --tenant, or create it in the console.",
  "import.conflict": "Choose with --on-conflict new-version, or --on-conflict copy.",
  "import.mismatch": "Without --category and --type a file is added where it belongs.",
  "import.type-needed": "Choose with --type.",
  "export.refused": "If it is no secret after all, say --allow-suspected-secrets, without --policy strict.",
}

/** 400: a value of an option is none that the server takes. 409, 413, 422: conflict, too large, mismatch. */
const exitOf = (status: number): ExitCode => {
  if (status === 400) return exitCode.wrongUsage
  return status === 409 || status === 413 || status === 422 ? exitCode.refused : exitCode.failed
}
