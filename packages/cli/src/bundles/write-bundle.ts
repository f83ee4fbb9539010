import { readFlows } from "@gatewright/flow"
import { exportBundle } from "@gatewright/server/contract"
import type { z } from "zod"
import type { CommandCall } from "../command.ts"
import { failed, wrongUsage } from "../command-failure.ts"
import { count } from "../count.ts"
import { exitCode, type ExitCode } from "../exit-code.ts"
import { writeWhole } from "../files/write-whole.ts"
import type { ServerConnection } from "../online/server-connection.ts"
import { jsonText } from "../plain.ts"

/** What a bundle shall hold, as the API takes it. */
export type BundleRequest = z.input<NonNullable<(typeof exportBundle)["body"]>>

/** Fetches a bundle, looks whether it is one, and writes it to the file that `--output` names, or to standard output. */
export const writeBundle = async (
  { option, flag, terminal }: CommandCall,
  { connection, body }: { readonly connection: ServerConnection; readonly body: BundleRequest },
): Promise<ExitCode> => {
  const output = option("output") === "-" ? undefined : option("output")
  if (output === undefined && flag("json"))
    throw wrongUsage("Without -o the file itself is on standard output: say --json with -o.")
  const bytes = await connection.file(exportBundle, { body })
  const read = readFlows(bytes)
  if (read.kind === "refused")
    throw failed("cli.unknown-answer", "The server sent something else than a bundle. Is --url right?")
  if (output === undefined) {
    terminal.out(bytes)
    return exitCode.done
  }
  await writeWhole(output, bytes)
  const [flows, connections] = [read.flows.length, read.connections.length]
  terminal.say(`${output} written: ${count(flows, "flow")}, ${count(connections, "connection")}.`)
  if (flag("json")) terminal.out(jsonText({ file: output, flows, connections }))
  return exitCode.done
}
