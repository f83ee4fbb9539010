import type { FlowDocument } from "@gatewright/flow"
import { getFlow, getRevision } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { failed } from "../../command-failure.ts"
import { fileRefused } from "../../files/file-refused.ts"
import { readFiles, readNamed } from "../../files/read-files.ts"
import { flowIdOf } from "../../online/flow-id-of.ts"
import { connect } from "../../online/server-connection.ts"

/** The flows that a word names: of a file, of a folder, or one of a server by its id, as it is or as it was. */
export const flowsOf = async (word: string, call: CommandCall): Promise<readonly FlowDocument[]> =>
  word.startsWith("flow_") && !word.endsWith(".json") ? [await fromServer(word, call)] : fromFiles(word, call)

const fromServer = async (word: string, call: CommandCall): Promise<FlowDocument> => {
  const [, id = word, revision] = /^(.*)@([1-9]\d{0,8})$/.exec(word) ?? []
  const flow = flowIdOf(id)
  const connection = await connect(call)
  const { document } =
    revision === undefined
      ? await connection.call(getFlow, { params: { flow } })
      : await connection.call(getRevision, { params: { flow, revision } })
  return document
}

const fromFiles = async (word: string, { terminal }: CommandCall): Promise<readonly FlowDocument[]> => {
  const byId = new Map<string, { readonly file: string; readonly document: FlowDocument }>()
  for (const file of await readFiles(word, terminal)) {
    const read = readNamed(file)
    if (read.kind === "refused") throw fileRefused(file.name, read.problems)
    for (const { document } of read.flows) {
      const { id } = document.flow
      const other = byId.get(id)
      if (other)
        throw failed("cli.same-flow", `${other.file} and ${file.name} both hold the flow ${id}. Keep one of them.`)
      byId.set(id, { file: file.name, document })
    }
  }
  return [...byId.values()].map(({ document }) => document)
}
