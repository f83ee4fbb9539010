import type { FlowPlace } from "../../catalogue/node-definition.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { JsonObject } from "../../document/json.ts"
import type { Position } from "../../document/layout.ts"
import type { Problem } from "../../problem.ts"
import { arrange } from "./arrange.ts"
import { assignIds } from "./assign-ids.ts"
import { convertNode } from "./convert-node.ts"
import type { ConvertedPart } from "./converted-node.ts"
import { textOf } from "./json-parts.ts"
import { leftOfTree } from "./left-of-tree.ts"
import { bounded, shortened } from "./limits.ts"
import { fallbackOf } from "./localized.ts"
import { flowIdOf } from "./node-ids.ts"
import { placeOf } from "./place-of.ts"
import type { RawTree } from "./raw-bundle.ts"
import { scriptSetting } from "./script-setting.ts"
import { staticParts } from "./static-parts.ts"
import { textKeys } from "./text-keys.ts"
import { textsOf } from "./texts-of.ts"
import { treeCategories } from "./tree-categories.ts"

/** A journey as a flow, and what is to be said about it. */
export interface ConvertedTree {
  readonly document: FlowDocument
  readonly parts: readonly ConvertedPart[]
  readonly problems: readonly Problem[]
}

/**
 * Makes a flow of a journey. What has no place in a document is kept under `x-pingam`: of the whole file (`ofFile`), of the
 * journey, of each node.
 */
export const convertTree = ({
  raw,
  place,
  ofFile,
}: {
  readonly raw: RawTree
  readonly place: FlowPlace
  readonly ofFile: JsonObject
}): ConvertedTree => {
  const { idOf, targetOf } = assignIds(raw)
  const keys = textKeys(raw.nodes)
  const fallback = fallbackOf(raw.nodes)
  const converted = raw.nodes.map((node) =>
    convertNode(node, {
      fallback,
      idOf,
      keyOf: ({ id }) => keys.get(id) ?? "node",
      targetOf,
      scriptOf: (id) => {
        const script = raw.scripts.get(id)
        return script && scriptSetting(id, script)
      },
    }),
  )
  const fixed = staticParts(raw, place, targetOf)
  const places = new Map<string, Position>([
    ...fixed.places,
    ...raw.nodes.flatMap((node) => {
      const place = placeOf(node.entry)
      return place ? [[idOf(node), place] as const] : []
    }),
  ])
  const name = shortened(withoutNul(raw.name)) || "Journey"
  const description = shortened(withoutNul(textOf(raw.tree, "description") ?? ""), 10_000)
  const document: FlowDocument = {
    format: "gatewright/flow",
    formatVersion: 1,
    flow: {
      id: flowIdOf(raw.name),
      ...place,
      name,
      description,
      tags: tagsOf(raw),
      tracking: "onError",
      nodes: [...fixed.nodes, ...converted.map(({ node }) => node)],
      links: [...fixed.links, ...converted.flatMap(({ links }) => links)],
      texts: textsOf(
        converted.flatMap(({ words }) => words),
        fallback,
      ),
      "x-pingam": leftOfTree(raw, { name, description, placed: new Set(places.keys()) }),
    },
    layout: arrange(
      raw,
      places,
      new Map([...fixed.outputs, ...converted.map(({ node, outputs }) => [node.id, outputs] as const)]),
    ),
    ...(Object.keys(ofFile).length === 0 ? {} : { "x-pingam": ofFile }),
  }
  return {
    document,
    parts: converted.flatMap(({ parts }) => parts),
    problems: [...raw.problems, ...converted.flatMap(({ problems }) => problems)],
  }
}

/** A store may keep names in columns of their own, where U+0000 has no place. */
const withoutNul = (text: string): string => text.replaceAll("\0", "")

const tagsOf = (raw: RawTree): readonly string[] => [
  ...new Set(
    treeCategories(raw)
      .map((category) => withoutNul(category).trim())
      .filter((category) => category !== "")
      .map((category) => bounded(category, 100)),
  ),
]
