import { isJsonArray, isJsonObject, type JsonObject } from "../../document/json.ts"
import { pointerOf } from "../../document/pointer.ts"
import type { Problem } from "../../problem.ts"
import { quoted } from "../../words.ts"
import type { SourceFormat } from "../read-result.ts"
import { fieldOf, filled, objectOf, textOf, textsOf } from "./json-parts.ts"
import type { RawBundle } from "./raw-bundle.ts"
import { readTree } from "./read-tree.ts"

/**
 * Takes a file of one of the three dialects apart: the export of the admin console, and the two of frodo, with several
 * journeys or with one. `undefined` where it is none of them.
 */
export const readBundle = (json: JsonObject): RawBundle | undefined => {
  const meta = objectOf(json, "meta")
  const trees = fieldOf(json, "trees")
  if (isJsonObject(trees) && (Object.values(trees).some(isTreeBundle) || isExportTool(meta))) {
    const { meta: _meta, trees: _trees, ...rest } = json
    const readable = Object.entries(trees).flatMap(([name, bundle]) => (isTreeBundle(bundle) ? [{ name, bundle }] : []))
    const unreadable = filled(trees, (_name, bundle) => !isTreeBundle(bundle))
    return {
      source: isAdminExport(meta) ? "pingam-admin-export" : "pingam-frodo-multi",
      trees: readable.map(({ name, bundle }) => readTree({ name, bundle, pointer: pointerOf(["trees", name]) })),
      chosen: textsOf(meta, "treesSelectedForExport"),
      rest: filled({ ...rest, meta: filled(meta, isContent), trees: unreadable }),
      problems: Object.keys(trees)
        .filter((name) => !isTreeBundle(trees[name]))
        .map((name) => unreadableTree(name)),
    }
  }
  if (!isTreeBundle(json) || !isJsonObject(fieldOf(json, "nodes") ?? {})) return undefined
  const { meta: _meta, ...bundle } = json
  const name = textOf(objectOf(json, "tree"), "_id") ?? "Journey"
  const source: SourceFormat = "pingam-frodo-single"
  const tree = readTree({ name, bundle, pointer: "" })
  return { source, trees: [tree], chosen: [], rest: filled({ meta: filled(meta, isContent) }), problems: [] }
}

const isTreeBundle = (value: unknown): value is JsonObject =>
  isJsonObject(value) && isJsonObject(fieldOf(value, "tree")) && isJsonObject(fieldOf(objectOf(value, "tree"), "nodes"))

const isAdminExport = (meta: JsonObject): boolean =>
  (textOf(meta, "exportTool") ?? "").startsWith("platform-admin") || isJsonArray(fieldOf(meta, "innerTreesIncluded"))

const isExportTool = (meta: JsonObject): boolean =>
  textOf(meta, "exportTool") !== undefined || isJsonArray(fieldOf(meta, "treesSelectedForExport"))

/** A flow file holds no times and no names of people and hosts: the same journey gives the same file, whoever exported it. */
const isContent = (field: string): boolean => !["origin", "exportedBy", "exportDate"].includes(field)

const unreadableTree = (name: string): Problem => ({
  code: "pingam.unreadable-part",
  severity: "warning",
  message: `The journey ${quoted(name)} of the file can't be read: it has no tree with nodes. It is kept in the file, but it is not a flow here.`,
  at: { pointer: pointerOf(["trees", name]) },
})
