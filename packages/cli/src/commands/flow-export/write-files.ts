import { flowFiles, writeFlowFiles } from "../../files/flow-files.ts"
import { writeWhole } from "../../files/write-whole.ts"
import type { PlacedFile } from "./place-files.ts"

/**
 * Writes files over those that are there, and makes the folders that are not. In a folder of flows longer scripts lie beside
 * them, so that people can review them as what they are.
 *
 * @throws CommandFailure at the first that can't be written
 */
export const writeFiles = async (
  files: readonly PlacedFile[],
  { scriptsApart }: { readonly scriptsApart: boolean },
): Promise<void> => {
  for (const { path, flow } of files) {
    if (scriptsApart) await writeFlowFiles(flowFiles(flow.document, path))
    else await writeWhole(path, flow.bytes)
  }
}
