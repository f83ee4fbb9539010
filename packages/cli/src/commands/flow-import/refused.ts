import type { TellableProblem } from "../../command-failure.ts"
import { exitCode } from "../../exit-code.ts"
import { problemLine } from "../../files/problem-line.ts"
import { adviceOn } from "../../online/server-problem.ts"
import type { Imported } from "./imported.ts"

/** A file that was not added, and every reason. */
export const refused = (file: string, problems: readonly TellableProblem[]): Imported => {
  const advice = new Set(problems.flatMap(({ code }) => adviceOn[code] ?? []))
  return {
    exit: exitCode.refused,
    lines: [...problems.map((problem) => problemLine(file, problem)), ...advice],
    document: { file, kind: "refused", problems },
  }
}
