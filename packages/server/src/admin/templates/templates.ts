import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { readFlowFile, type FlowDocument } from "@gatewright/flow"

/** The starter gallery: complete flows that a new flow can begin with. */
interface Template {
  readonly id: string
  readonly document: FlowDocument
}

export type Templates = ReadonlyMap<string, Template>

/** Reads the `*.flow.json` files of a folder. A file that can't be read is a fault of the installation and throws. */
export const loadTemplates = async (folder: string): Promise<Templates> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".flow.json")).toSorted()
  const templates = await Promise.all(names.map((name) => loadTemplate(folder, name)))
  return new Map(templates.map((template) => [template.id, template]))
}

const loadTemplate = async (folder: string, name: string): Promise<Template> => {
  const read = readFlowFile(await readFile(join(folder, name)))
  if (read.kind === "refused") throw new Error(`template ${name}: ${read.problems[0]?.message ?? read.reason}`)
  return { id: read.main.flow.id, document: read.main }
}
