import { exportBundle } from "@gatewright/server/contract"
import { readFlows } from "@gatewright/flow"
import type { CommandCall } from "../../command.ts"
import { failed, wrongUsage } from "../../command-failure.ts"
import { count } from "../../count.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { writeWhole } from "../../files/write-whole.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"

/** Fetches the bundle of all flows, looks whether it is one, and writes it. */
export const writeBackup = async (call: CommandCall): Promise<ExitCode> => {
  const { flag, option, terminal } = call
  const output = option("output") === "-" ? undefined : option("output")
  if (output === undefined && flag("json"))
    throw wrongUsage("Without -o the file itself is on standard output: say --json with -o.")
  const connection = await connect(call)
  const bytes = await connection.file(exportBundle, {
    body: { flows: "all", policy: { kind: "safe", allowSuspectedSecrets: flag("allow-suspected-secrets") } },
  })
  const read = readFlows(bytes)
  if (read.kind === "refused")
    throw failed("cli.unknown-answer", "The server sent something else than a bundle. Is --url right?")
  if (output === undefined) {
    terminal.out(bytes)
    return exitCode.done
  }
  await writeWhole(output, bytes)
  terminal.say(
    `${output} written: ${count(read.flows.length, "flow")}, ${count(read.connections.length, "connection")}.`,
  )
  if (flag("json"))
    terminal.out(jsonText({ file: output, flows: read.flows.length, connections: read.connections.length }))
  return exitCode.done
}
