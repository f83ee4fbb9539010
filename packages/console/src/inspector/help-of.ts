import { helpFolder } from "./help-folder.ts"

const pages = import.meta.glob<string>("../../../nodes/src/*/help.md", { query: "?raw", import: "default" })

/** The help page of a node type, by its label, or `null` where there is none. Loaded when it is asked for. */
export const helpOf = async (label: string): Promise<string | null> => {
  const load = pages[`../../../nodes/src/${helpFolder(label)}/help.md`]
  return load ? load() : null
}
