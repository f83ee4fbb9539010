import { readBindings, type Bindings } from "@gatewright/flow"
import { CommandFailure } from "../command-failure.ts"
import { exitCode } from "../exit-code.ts"
import { problemLine } from "../files/problem-line.ts"
import { readFiles } from "../files/read-files.ts"
import type { Terminal } from "../terminal.ts"

/**
 * Reads a bindings file, or standard input for `-`.
 *
 * @throws CommandFailure when it can't be read, or is none
 */
export const readBindingsFile = async (path: string, terminal: Terminal): Promise<Bindings> => {
  const [file] = await readFiles(path, terminal)
  const read = readBindings(file?.bytes ?? "")
  if (read.kind === "bindings") return read.bindings
  const [first] = read.problems
  throw new CommandFailure({
    code: first?.code ?? "",
    message: first?.message ?? "",
    exit: exitCode.refused,
    problems: read.problems,
    lines: read.problems.map((problem) => problemLine(path, problem)),
  })
}
