import { CommandFailure, type TellableProblem } from "../command-failure.ts"
import { exitCode } from "../exit-code.ts"
import { problemLine } from "./problem-line.ts"

/** The failure of a command that needs a file which can't be read, with each reason on a line. */
export const fileRefused = (name: string, problems: readonly TellableProblem[]): CommandFailure =>
  new CommandFailure({
    code: problems[0]?.code ?? "",
    message: problems[0]?.message ?? "",
    exit: exitCode.refused,
    problems,
    lines: problems.map((problem) => problemLine(name, problem)),
  })
