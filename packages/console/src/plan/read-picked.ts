import { fileText } from "../app/ui/file-text.ts"
import type { PickedFile } from "../import-export/picked-file.ts"
import type { PlanFile } from "./plan-draft.ts"

interface NotRead {
  readonly name: string
  readonly why: string
}

/** Reads what somebody chose. A file that is no text of UTF-8 stays out, and is told with its reason. */
export const readPicked = async (
  files: readonly PickedFile[],
): Promise<{ readonly taken: readonly PlanFile[]; readonly refused: readonly NotRead[] }> => {
  const read = await Promise.all(files.map(async (file) => ({ ...file, read: await fileText(file.content) })))
  return {
    taken: read.flatMap(({ key, name, read }) => (read.kind === "text" ? [{ key, path: name, text: read.text }] : [])),
    refused: read.flatMap(({ name, read }) =>
      read.kind === "refused" ? [{ name, why: read.problems[0]?.message ?? "" }] : [],
    ),
  }
}
