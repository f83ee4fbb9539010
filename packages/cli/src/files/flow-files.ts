import { rm } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { joinScripts, splitScripts, type FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { readRegularFile } from "./read-regular-file.ts"
import { writeWhole } from "./write-whole.ts"

/** A flow as it lies in a folder: its file, and one for each longer script. */
export interface FlowFiles {
  readonly path: string
  readonly text: string
  /** Scripts to lie beside it, with the names that the text gives them. */
  readonly scripts: readonly { readonly name: string; readonly text: string }[]
}

/** A flow with its longer scripts in files of their own. */
export const flowFiles = (document: FlowDocument, path: string): FlowFiles => {
  const { text, files } = splitScripts({ document, catalogue, fileBase: basename(path).replace(/\.flow\.json$/, "") })
  return { path, text, scripts: files }
}

/**
 * Writes the scripts and then the file that names them, each whole or not at all, and removes the scripts that only the file
 * named that was there before.
 *
 * @throws CommandFailure when one of them can't be written
 */
export const writeFlowFiles = async ({ path, text, scripts }: FlowFiles): Promise<void> => {
  const folder = dirname(path)
  const before = scriptsNamedIn((await readRegularFile(path).catch(() => "")).toString())
  for (const script of scripts) await writeWhole(join(folder, script.name), script.text)
  await writeWhole(path, text)
  const now = new Set(scripts.map(({ name }) => name))
  for (const name of before) if (!now.has(name)) await rm(join(folder, name), { force: true }).catch(() => undefined)
}

/** Names of the scripts beside a flow file, from its folder; none of them leads out of it. */
const scriptsNamedIn = (text: string): readonly string[] => {
  const joined = joinScripts(text, () => "")
  // What is written here lies beside the flow file, and a folder may be a link to somewhere else.
  return joined.kind === "joined" ? joined.files.filter((name) => !name.includes("/")) : []
}
