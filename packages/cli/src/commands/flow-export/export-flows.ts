import type { CommandCall } from "../../command.ts"
import { CommandFailure, wrongUsage } from "../../command-failure.ts"
import { count } from "../../count.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { problemLine } from "../../files/problem-line.ts"
import { allFlows } from "../../online/all-flows.ts"
import { flowIdOf } from "../../online/flow-id-of.ts"
import { connect } from "../../online/server-connection.ts"
import { adviceOn } from "../../online/server-problem.ts"
import { jsonText } from "../../plain.ts"
import { collectFlows, type Collected } from "./collect-flows.ts"
import { exportAsBundle, isBundle } from "./export-as-bundle.ts"
import { placeFiles } from "./place-files.ts"
import { writeFiles } from "./write-files.ts"

/** Writes what was asked for. All flows are fetched before the first is written: where one is refused, none is. */
export const exportFlows = async (call: CommandCall): Promise<ExitCode> => {
  const { flag, option, terminal } = call
  const ids = [...new Set(call.words.map(flowIdOf))]
  checkUsage(call)
  if (isBundle(call)) return exportAsBundle(call, ids)
  const output = option("output") === "-" ? undefined : option("output")
  const several = flag("all") || flag("with-libraries") || ids.length > 1

  const connection = await connect(call)
  const collected = await collectFlows({
    ids: flag("all") ? (await allFlows(connection, { category: option("category") })).map(({ id }) => id) : ids,
    withLibraries: flag("with-libraries"),
    allowSuspectedSecrets: flag("allow-suspected-secrets"),
    connection,
    progress: terminal.progress,
  })
  if (collected.refused.length > 0) throw refusal(collected)
  for (const { id: lost, by } of collected.missing)
    terminal.say(`${lost} is not here${by === undefined ? " any more" : `, and ${by} calls it`}.`)
  const { flows, missing } = collected
  if (output === undefined) {
    terminal.out(flows[0]?.bytes ?? "")
    return exitCode.done
  }
  const files = await placeFiles(flows, { output, several })
  await writeFiles(files, { scriptsApart: several })
  const [only] = files
  terminal.say(`${files.length === 1 && only ? only.path : `${count(files.length, "flow")} in ${output}`} written.`)
  if (flag("json"))
    terminal.out(jsonText({ files: files.map(({ flow, path }) => ({ id: flow.id, file: path })), missing }))
  return exitCode.done
}

const checkUsage = (call: CommandCall): void => {
  const { words, flag, option } = call
  if ((words.length === 0) !== flag("all")) throw wrongUsage("Name flows by their ids, or say --all.")
  if (option("category") !== undefined && !flag("all")) throw wrongUsage("--category goes with --all.")
  const toStandardOutput = option("output") === undefined || option("output") === "-"
  if (toStandardOutput && flag("json"))
    throw wrongUsage("Without -o the file itself is on standard output: say --json with -o.")
}

const refusal = ({ refused }: Collected): CommandFailure => {
  const told = refused.flatMap(({ id, problem }) => problem.problems.map((each) => ({ id, problem: each })))
  const message = `Nothing was written: something in ${count(refused.length, "flow")} looks like a secret.`
  return new CommandFailure({
    code: "export.refused",
    message,
    exit: exitCode.refused,
    problems: told.map(({ problem }) => problem),
    lines: [...told.map(({ id, problem }) => problemLine(id, problem)), message, adviceOn["export.refused"] ?? ""],
  })
}
