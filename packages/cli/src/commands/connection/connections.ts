import { deleteConnection, listConnections, putConnection, tryConnection } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { failed, wrongUsage } from "../../command-failure.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { readFiles } from "../../files/read-files.ts"
import { jsonIn } from "../../json-in.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { table } from "../../table.ts"

export const listThem = async (call: CommandCall): Promise<ExitCode> => {
  const connection = await connect(call)
  const { connections } = await connection.call(listConnections)
  if (call.flag("json")) call.terminal.out(jsonText({ connections }))
  else if (connections.length === 0) call.terminal.say(`The tenant ${connection.tenant} has no connections.`)
  else
    call.terminal.out(
      table([
        ["KEY", "KIND", "NAME", "WHERE", "NEEDED BY"],
        ...connections.map(({ key, kind, name, source, usedBy }) => [
          key,
          kind,
          name,
          source,
          usedBy.map((flow) => flow.name).join(", "),
        ]),
      ]),
    )
  return exitCode.done
}

/** Kind, name and settings come from the file, which holds no secret; a secret field comes from standard input. */
export const setOne = async (call: CommandCall): Promise<ExitCode> => {
  const { words, option, terminal } = call
  const [key = "", path = ""] = words
  const field = option("secret")
  if (field !== undefined && path === "-")
    throw wrongUsage("Standard input can't be both the file and the secret. Name a file.")
  const [file] = await readFiles(path, terminal)
  const secret = field === undefined ? {} : { [field]: await lineFrom(call) }
  const body = putConnection.body?.safeParse({ ...objectIn(file?.bytes), secrets: secret })
  if (!body?.success) {
    const issue = body?.error.issues[0]
    const where = issue && issue.path.length > 0 ? ` (${issue.path.join("/")}: ${issue.message})` : ""
    throw failed(
      "cli.unreadable-file",
      `${path}: it is not a connection${where}. It holds "kind", "name" and "settings".`,
    )
  }
  await (await connect(call)).call(putConnection, { params: { connection: key }, body: body.data })
  terminal.say(`The ${body.data.kind} connection “${key}” is set.`)
  return exitCode.done
}

const lineFrom = async ({ terminal }: CommandCall): Promise<string> => {
  const text = Buffer.from(await terminal.stdin())
    .toString("utf8")
    .replace(/\r?\n$/, "")
  if (text === "") throw wrongUsage("The secret is read from standard input, and there was nothing.")
  return text
}

const objectIn = (bytes: Uint8Array | undefined): object => {
  const read = jsonIn(Buffer.from(bytes ?? []).toString("utf8"))
  return typeof read === "object" && read !== null ? read : {}
}

export const tryOne = async (call: CommandCall): Promise<ExitCode> => {
  const [connection = ""] = call.words
  const { works, message } = await (await connect(call)).call(tryConnection, { params: { connection } })
  call.terminal.say(message)
  return works ? exitCode.done : exitCode.failed
}

export const deleteOne = async (call: CommandCall): Promise<ExitCode> => {
  const [connection = ""] = call.words
  await (await connect(call)).done(deleteConnection, { params: { connection } })
  call.terminal.say(`The connection “${connection}” is deleted.`)
  return exitCode.done
}
