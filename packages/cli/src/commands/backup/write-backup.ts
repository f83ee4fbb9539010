import { writeBundle } from "../../bundles/write-bundle.ts"
import type { CommandCall } from "../../command.ts"
import type { ExitCode } from "../../exit-code.ts"
import { connect } from "../../online/server-connection.ts"

/** Writes the bundle of all flows. */
export const writeBackup = async (call: CommandCall): Promise<ExitCode> =>
  writeBundle(call, {
    connection: await connect(call),
    body: {
      flows: "all",
      policy: { kind: "safe", allowSuspectedSecrets: call.flag("allow-suspected-secrets") },
    },
  })
