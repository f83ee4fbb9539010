const pages = import.meta.glob<string>("../../../nodes/src/*/help.md", { query: "?raw", import: "default" })

/** The help page of a node type, by its label, or `null` where there is none. Loaded when it is asked for. */
export const helpOf = async (label: string): Promise<string | null> => {
  const load = pages[`../../../nodes/src/${folderOf(label)}/help.md`]
  return load ? load() : null
}

/** The folder of a node type is named like its label: `HTTP Request` lies in `http-request`. */
const folderOf = (label: string): string => label.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")
