import { getSealingKey } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"

/** The key as a JWK (RFC 7517), which is no secret. */
export const printSealingKey = async (call: CommandCall): Promise<ExitCode> => {
  call.terminal.out(jsonText(await (await connect(call)).call(getSealingKey)))
  return exitCode.done
}
