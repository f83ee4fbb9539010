import type { FlowRow } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { allFlows } from "../../online/all-flows.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { table } from "../../table.ts"

/** Prints the flows that fit, by name. */
export const listFlows = async (call: CommandCall): Promise<ExitCode> => {
  const { option, flag, terminal } = call
  const connection = await connect(call)
  const filters = Object.fromEntries(
    ["category", "type", "status", "tag", "search"].map((name) => [name, option(name)]),
  )
  const flows = await allFlows(connection, filters)
  if (flag("json")) terminal.out(jsonText({ flows }))
  else if (flows.length > 0)
    terminal.out(table([["ID", "NAME", "CATEGORY", "TYPE", "STATUS", "REVISION"], ...flows.map(row)]))
  else if (Object.values(filters).some(Boolean)) terminal.say("No flow fits.")
  else terminal.say(`The tenant ${connection.tenant} has no flows.`)
  return exitCode.done
}

/** In the words that the options of this command, files and the API use. */
const row = ({ id, name, category, type, status, isDefault, revision }: FlowRow): readonly string[] => [
  id,
  name,
  category,
  type,
  isDefault ? `${status}, default` : status,
  String(revision),
]
