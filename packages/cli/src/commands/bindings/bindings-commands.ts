import { writeBindings } from "@gatewright/flow"
import { getBindings, putBindings } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { writeWhole } from "../../files/write-whole.ts"
import { connect } from "../../online/server-connection.ts"
import { readBindingsFile } from "../../planning/read-bindings-file.ts"

export const showBindings = async (call: CommandCall): Promise<ExitCode> => {
  const output = call.option("output")
  const text = writeBindings(await (await connect(call)).call(getBindings))
  if (output === undefined || output === "-") call.terminal.out(text)
  else {
    await writeWhole(output, text)
    call.terminal.say(`${output} written.`)
  }
  return exitCode.done
}

export const setBindings = async (call: CommandCall): Promise<ExitCode> => {
  const [path = ""] = call.words
  const body = await readBindingsFile(path, call.terminal)
  const connection = await connect(call)
  await connection.call(putBindings, { body })
  call.terminal.say(
    `The bindings of the tenant ${connection.tenant} are those of ${path === "-" ? "standard input" : path}.`,
  )
  return exitCode.done
}
