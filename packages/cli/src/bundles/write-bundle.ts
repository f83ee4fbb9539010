import { exportBundle } from "@gatewright/server/contract"
import { z } from "zod"
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
  const bundle = bundleIn(bytes)
  if (!bundle) throw failed("cli.unknown-answer", "The server sent something else than a bundle. Is --url right?")
  if (output === undefined) {
    terminal.out(bytes)
    return exitCode.done
  }
  await writeWhole(output, bytes)
  const [flows, connections] = [bundle.flows.length, bundle.connections.length]
  terminal.say(`${output} written: ${count(flows, "flow")}, ${count(connections, "connection")}.`)
  if (flag("json")) terminal.out(jsonText({ file: output, flows, connections }))
  return exitCode.done
}

/** As much of a bundle as tells that it came whole: the server has just written it, and every import reads it closely. */
const shape = z.object({
  format: z.literal("gatewright/bundle"),
  flows: z.array(z.unknown()),
  connections: z.array(z.unknown()).default([]),
})

const bundleIn = (bytes: Uint8Array): z.output<typeof shape> | undefined => {
  try {
    return shape.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}
