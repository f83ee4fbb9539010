import { check, type Problem } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { CommandCall } from "../../command.ts"
import { count } from "../../count.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { problemLine } from "../../files/problem-line.ts"
import { readFiles, readNamed, type NamedFile } from "../../files/read-files.ts"
import { jsonText, plain } from "../../plain.ts"

/** Prints every problem of the files, in the form of compilers. */
export const lintFiles = async ({ words, flag, terminal }: CommandCall): Promise<ExitCode> => {
  const files: NamedFile[] = []
  for (const word of words) files.push(...(await readFiles(word, terminal)))
  const results = files.map((file) => ({ file: file.name, problems: problemsOf(file) }))
  const all = results.flatMap(({ problems }) => problems)
  const errors = all.filter(({ severity }) => severity === "error").length
  if (flag("json")) terminal.out(jsonText({ ok: errors === 0, files: results }))
  else {
    const lines = results.flatMap(({ file, problems }) => problems.map((problem) => problemLine(file, problem)))
    terminal.out(lines.map((line) => `${plain(line)}\n`).join(""))
  }
  terminal.say(`${count(files.length, "file")}, ${count(errors, "error")}, ${count(all.length - errors, "warning")}.`)
  return errors === 0 ? exitCode.done : exitCode.failed
}

const problemsOf = (file: NamedFile): readonly Problem[] => {
  const read = readNamed(file)
  if (read.kind === "refused") return read.problems
  return [...read.problems, ...read.flows.flatMap(({ document }) => check(document, { catalogue }))]
}
