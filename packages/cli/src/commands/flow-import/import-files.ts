import { readFlowFile, withBindings, type Bindings } from "@gatewright/flow"
import { getBindings, putBindings } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { count } from "../../count.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { readFiles } from "../../files/read-files.ts"
import { connect, type ServerConnection } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { readBindingsFile } from "../../planning/read-bindings-file.ts"
import { calleesFirst } from "./callees-first.ts"
import { callsOf, flowsOf, type FlowFile } from "./flow-file.ts"
import { importFile } from "./import-file.ts"
import type { Imported } from "./imported.ts"

/** Adds the flows of files, one after the other, and tells each. */
export const importFiles = async (call: CommandCall): Promise<ExitCode> => {
  const { words, flag, option, terminal } = call
  const named = await readFiles(words[0] ?? "", terminal)
  const files = calleesFirst(named.map((file) => ({ ...file, read: file.refused ?? readFlowFile(file.bytes) })))
  for (const one of ["name", "flow"])
    if (option(one) !== undefined && files.length > 1) throw wrongUsage(`--${one} is for one file.`)
  const whole = files.find(isWhole)
  if (whole && option("flow") === undefined) throw wrongUsage(wholeText(whole))
  const bindings = option("bindings")
  const answers = bindings === undefined ? undefined : await readBindingsFile(bindings, terminal)
  const connection = await connect(call)
  // Before the flows: what they need is bound when they arrive.
  if (answers && !flag("dry-run")) await remember(answers, connection)
  if (!flag("preserve-id") && callEachOther(files))
    terminal.say("These flows call each other by their ids. Without --preserve-id they get new ones, and don't meet.")
  const results: Imported[] = []
  for (const file of files) {
    const result = await importFile(file, { call, connection })
    for (const line of result.lines) terminal.say(line)
    results.push(result)
    // The server is gone or does not let us in: the other files would fare no better.
    if (result.document.kind === "failed") break
  }
  if (flag("json")) terminal.out(jsonText({ files: results.map(({ document }) => document) }))
  return worst(results)
}

/** A bundle is meant as a whole: to add one of its flows and pass over the others is nothing that somebody would expect. */
const isWhole = (file: FlowFile): boolean =>
  file.read.kind === "flows" && file.read.source === "gatewright/bundle" && flowsOf(file).others.length > 0

const wholeText = ({ name, read }: FlowFile): string => {
  const flows = read.kind === "flows" ? [read.main, ...read.libraries, ...read.others] : []
  return [
    `${name} is a bundle with ${count(flows.length, "flow")}, and “flow import” adds one flow of a file:`,
    `choose it with --flow ID (“gatewright flow show ${name}” tells the ids), or plan all of them with “gatewright plan ${name} -o plan.json”.`,
  ].join(" ")
}

/** Adds answers to those that the environment has. */
const remember = async (answers: Bindings, connection: ServerConnection): Promise<void> => {
  const body = withBindings(await connection.call(getBindings), answers)
  await connection.call(putBindings, { body })
}

const callEachOther = (files: readonly FlowFile[]): boolean => {
  const ids = new Set(files.map(({ read }) => (read.kind === "flows" ? read.main.flow.id : "")))
  return files.some((file) => callsOf(file).some((id) => ids.has(id)))
}

/** A failure is told before a refusal, a refusal before a difference, a difference before nothing. */
const worst = (results: readonly Imported[]): ExitCode =>
  [exitCode.failed, exitCode.wrongUsage, exitCode.refused, exitCode.differences].find((code) =>
    results.some(({ exit }) => exit === code),
  ) ?? exitCode.done
