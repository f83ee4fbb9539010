import type { MigrationStep } from "@gatewright/flow"
import type { CommandCall } from "../../command.ts"
import { CommandFailure, failed, wrongUsage } from "../../command-failure.ts"
import { count } from "../../count.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { writeFlowFiles, type FlowFiles } from "../../files/flow-files.ts"
import { problemLine } from "../../files/problem-line.ts"
import type { NamedFile } from "../../files/read-files.ts"
import { jsonText } from "../../plain.ts"
import { isWritten } from "./is-written.ts"
import { migratedFile } from "./migrated-file.ts"
import { placedFiles } from "./placed-files.ts"

/** Writes each file as this version would. All are read before the first is written: where one can't be, none is. */
export const migrateFiles = async (call: CommandCall): Promise<ExitCode> => {
  const { flag, option, terminal } = call
  const check = flag("check")
  const output = option("output") === "-" ? undefined : option("output")
  if (check && option("output") !== undefined) throw wrongUsage("--check writes nothing: leave -o out.")
  const all = readable((await placedFiles(call)).map(({ file, path }) => ({ file, result: migratedFile(file, path) })))

  const [only] = all
  if (only && all.length === 1 && only.file.name === "standard input" && output === undefined && !check) {
    terminal.out(only.files.text)
    return exitCode.done
  }
  const results: { file: string; changed: boolean; migrated: readonly MigrationStep[] }[] = []
  for (const { file, files, steps } of all) {
    const changed = !(await isWritten(files, file))
    if (changed && !check) await writeFlowFiles(files)
    results.push({ file: files.path, changed, migrated: steps })
  }
  const changed = results.filter((result) => result.changed)
  for (const { file, migrated } of changed) for (const line of linesOf(migrated)) terminal.say(`${file}: ${line}`)
  const tail = check ? "would change" : "written"
  terminal.say(`${count(results.length, "file")}, ${changed.length === 0 ? "none" : changed.length} ${tail}.`)
  if (flag("json")) terminal.out(jsonText({ files: results }))
  return check && changed.length > 0 ? exitCode.differences : exitCode.done
}

const linesOf = (steps: readonly MigrationStep[]): readonly string[] =>
  steps.length === 0
    ? ["the same content, in the form that this version writes."]
    : steps.map(({ from, to, summary }) => `from format version ${from} to ${to}: ${summary}`)

interface Readable {
  readonly file: NamedFile
  readonly files: FlowFiles
  readonly steps: readonly MigrationStep[]
}

/** The files that were read, where all of them were. */
const readable = (
  results: readonly { readonly file: NamedFile; readonly result: ReturnType<typeof migratedFile> }[],
): readonly Readable[] => {
  const refused = results.flatMap(({ file, result }) =>
    result.kind === "refused" ? result.problems.map((problem) => ({ file: file.name, problem })) : [],
  )
  const [first] = refused
  if (first) {
    throw new CommandFailure({
      code: first.problem.code,
      message: "Nothing was written: not every file can be read.",
      exit: exitCode.refused,
      problems: refused.map(({ problem }) => problem),
      lines: [
        ...refused.map(({ file, problem }) => problemLine(file, problem)),
        "Nothing was written: not every file can be read.",
      ],
    })
  }
  const foreign = results.find(({ result }) => result.kind === "foreign")
  if (foreign) {
    throw failed(
      "cli.foreign-file",
      `${foreign.file.name}: it is of another product, which has formats of its own. Add it with “gatewright flow import”, and export the flow.`,
    )
  }
  return results.flatMap(({ file, result }) =>
    result.kind === "migrated" ? [{ file, files: result.files, steps: result.steps }] : [],
  )
}
