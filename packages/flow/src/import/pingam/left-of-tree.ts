import { isJsonObject, type Json, type JsonObject } from "../../document/json.ts"
import { fieldOf, filled, objectOf, textOf } from "./json-parts.ts"
import { nodeIdOf } from "./node-ids.ts"
import { placeOf } from "./place-of.ts"
import type { RawTree } from "./raw-bundle.ts"
import { scriptSetting } from "./script-setting.ts"

/** What a journey holds and its flow does not say otherwise. */
export const leftOfTree = (
  raw: RawTree,
  said: {
    readonly name: string
    readonly description: string
    /** Ids of nodes here that have a place. */
    readonly placed: ReadonlySet<string>
  },
): JsonObject => {
  const { tree, nodes, scripts, rest } = raw
  const used = new Set(
    nodes.flatMap((node) => [node, ...(node.children ?? [])]).map(({ config }) => textOf(config, "script")),
  )
  const unused = [...scripts].filter(([id]) => !used.has(id)).map(([id, script]) => [id, scriptSetting(id, script)])
  const entry = textOf(tree, "entryNodeId")
  const entries = fieldOf(tree, "nodes")
  const places = fieldOf(tree, "staticNodes")
  const represented = new Map<string, Json>([
    ["_id", said.name],
    ["description", said.description],
    ...(entry === undefined || nodeIdOf(entry) !== `n_${entry}` ? [] : [["entryNodeId", entry] as const]),
  ])
  return filled({
    ...rest,
    ...(unused.length === 0 ? {} : { scripts: { ...objectOf(rest, "scripts"), ...Object.fromEntries(unused) } }),
    tree: filled(
      {
        ...tree,
        nodes: isJsonObject(entries) ? filled(entries, (_id, entry) => !isJsonObject(entry)) : entries,
        staticNodes: isJsonObject(places)
          ? filled(places, (id, place) => !said.placed.has(nodeIdOf(id)) || !isJsonObject(place) || !placeOf(place))
          : places,
      },
      (key, value) => value !== represented.get(key),
    ),
  })
}
