import { capabilitiesOf, check, digestOf, readFlowFile, requirementsOf } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { getFlow } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { fileRefused } from "../../files/file-refused.ts"
import { readFiles } from "../../files/read-files.ts"
import { flowIdOf } from "../../online/flow-id-of.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { pageOf } from "./page-of.ts"
import { headOf, type ShownFlow } from "./shown-flow.ts"

/** Prints one flow of a server, which an id names, or of a file. */
export const showFlow = async (call: CommandCall): Promise<ExitCode> => {
  const { flag, terminal } = call
  const [word = ""] = call.words
  const isId = word.startsWith("flow_") && !word.endsWith(".json")
  const shown = isId ? await fromServer(flowIdOf(word), call) : await fromFile(word, call)
  terminal.out(flag("json") ? jsonText(shown) : pageOf(shown))
  return exitCode.done
}

const fromServer = async (flow: string, call: CommandCall): Promise<ShownFlow> => {
  const { document, digest, health, status, isDefault, revision, changedAt, changedBy, url } = await (
    await connect(call)
  ).call(getFlow, { params: { flow } })
  const { requirements, capabilities, problems } = health
  const onServer = { status, isDefault, revision, changedAt, changedBy, url, blocked: health.blocked }
  return { ...headOf(document), digest, requirements, capabilities, problems, onServer }
}

const fromFile = async (name: string, { terminal }: CommandCall): Promise<ShownFlow> => {
  const [file, ...more] = await readFiles(name, terminal)
  if (!file || more.length > 0) throw wrongUsage(`${name} holds ${more.length + 1} flow files. Name one of them.`)
  const read = file.refused ?? readFlowFile(file.bytes)
  if (read.kind === "refused") throw fileRefused(file.name, read.problems)
  const { main, source, libraries, others, understood } = read
  return {
    ...headOf(main),
    digest: digestOf(main.flow),
    requirements: requirementsOf(main),
    capabilities: capabilitiesOf(main, catalogue),
    problems: [...read.problems, ...check(main, { catalogue })],
    inFile: { source, libraries: libraries.map(nameOf), others: others.map(nameOf), understood },
  }
}

const nameOf = ({ flow: { id, name } }: { readonly flow: { readonly id: string; readonly name: string } }) => ({
  id,
  name,
})
