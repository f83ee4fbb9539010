import { deleteSecret, listSecrets, putSecret } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { table } from "../../table.ts"

export const listThem = async (call: CommandCall): Promise<ExitCode> => {
  const connection = await connect(call)
  const { secrets } = await connection.call(listSecrets)
  if (call.flag("json")) call.terminal.out(jsonText({ secrets }))
  else if (secrets.length === 0) call.terminal.say(`The tenant ${connection.tenant} has no secrets.`)
  else
    call.terminal.out(
      table([
        ["NAME", "WHERE", "NEEDED BY", "DESCRIPTION"],
        ...secrets.map(({ name, source, usedBy, description }) => [
          name,
          source,
          usedBy.map((flow) => flow.name).join(", "),
          description,
        ]),
      ]),
    )
  return exitCode.done
}

/** The value comes from standard input, where no list of processes shows it; a line break at its end is not part of it. */
export const setOne = async (call: CommandCall): Promise<ExitCode> => {
  const [secret = ""] = call.words
  const value = Buffer.from(await call.terminal.stdin())
    .toString("utf8")
    .replace(/\r?\n$/, "")
  if (value === "") throw wrongUsage("The secret is read from standard input, and there was nothing.")
  const connection = await connect(call)
  await connection.call(putSecret, {
    params: { secret },
    body: { value, description: call.option("description") ?? (await descriptionOf(connection, secret)) },
  })
  call.terminal.say(`The secret “${secret}” is set.`)
  return exitCode.done
}

/** Setting a value anew leaves what the secret is for as it is. */
const descriptionOf = async (connection: Awaited<ReturnType<typeof connect>>, secret: string): Promise<string> => {
  const { secrets } = await connection.call(listSecrets)
  return secrets.find(({ name }) => name === secret)?.description ?? ""
}

export const deleteOne = async (call: CommandCall): Promise<ExitCode> => {
  const [secret = ""] = call.words
  await (await connect(call)).done(deleteSecret, { params: { secret } })
  call.terminal.say(`The secret “${secret}” is deleted.`)
  return exitCode.done
}
