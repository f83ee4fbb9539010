import { createHash } from "node:crypto"
import { stat } from "node:fs/promises"
import { join } from "node:path"
import { fileNameOf, slugOf } from "@gatewright/flow"
import type { ExportedFlow } from "./collect-flows.ts"

export interface PlacedFile {
  readonly path: string
  readonly flow: ExportedFlow
}

/**
 * Says where each flow is written: one to the file that was named, or into the folder that was; several below a folder, as
 * `flows/<category>/<type>/<name>.flow.json`. All parts are slugs of what the flows say, so nothing leaves the folder.
 */
export const placeFiles = async (
  flows: readonly ExportedFlow[],
  { output, several }: { readonly output: string; readonly several: boolean },
): Promise<readonly PlacedFile[]> => {
  if (several) return placedIn(output, flows)
  const folder = /[/\\]$/.test(output) || (await isFolder(output))
  return flows.map((flow) => ({ flow, path: folder ? join(output, fileNameOf(flow)) : output }))
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

const placedIn = (folder: string, flows: readonly ExportedFlow[]): readonly PlacedFile[] =>
  [...Map.groupBy(flows, pathOf)].flatMap(([path, same]) =>
    same.map((flow) => ({
      flow,
      path: join(folder, `${path}${same.length === 1 ? "" : `.${mark(flow.id)}`}.flow.json`),
    })),
  )

const pathOf = ({ id, category, type, name }: ExportedFlow): string =>
  join("flows", slugOf(category) || "other", slugOf(type) || "other", slugOf(name) || slugOf(id))

/** Tells flows of one name apart, the same way each time, also where file names have no case. */
const mark = (id: string): string => createHash("sha256").update(id).digest("hex").slice(0, 8)
