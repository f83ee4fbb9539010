import { check, readFlowFile, type Problem } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { json, type Command } from "../command.ts"
import { exitCode } from "../exit-code.ts"
import { problemLine } from "../offline/problem-line.ts"
import { readFiles, type NamedFile } from "../offline/read-file.ts"
import { jsonText } from "../terminal.ts"

/** Checks files without a server. Errors fail it; warnings are told. */
export const flowLint: Command = {
  name: "flow lint",
  summary: "Check flow files, without a server",
  usage: "FILE|DIR|-",
  words: { min: 1, max: 100 },
  options: { json },
  run: async ({ words, flag, terminal }) => {
    const files = (await Promise.all(words.map((word) => readFiles(word, terminal)))).flat()
    const results = files.map((file) => ({ file: file.name, problems: problemsOf(file) }))
    const all = results.flatMap(({ problems }) => problems)
    const errors = all.filter(({ severity }) => severity === "error").length
    if (flag("json")) terminal.out(jsonText({ ok: errors === 0, files: results }))
    else {
      for (const { file, problems } of results)
        for (const problem of problems) terminal.out(`${problemLine(file, problem)}\n`)
      terminal.say(
        `${count(files.length, "file")}, ${count(errors, "error")}, ${count(all.length - errors, "warning")}.`,
      )
    }
    return errors === 0 ? exitCode.done : exitCode.failed
  },
}

const problemsOf = ({ bytes }: NamedFile): readonly Problem[] => {
  const read = readFlowFile(bytes)
  if (read.kind === "refused") return read.problems
  const documents = [read.main, ...read.libraries, ...read.others]
  return [...read.problems, ...documents.flatMap((document) => check(document, { catalogue }))]
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`
