import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../document/json.ts"
import { farthestCoordinate, type Note, type Position } from "../../document/layout.ts"
import { jsonInside } from "./json-inside.ts"
import { fieldOf, objectOf, textOf } from "./json-parts.ts"
import { nodeIdOf } from "./node-ids.ts"
import { placeOf } from "./place-of.ts"
import type { RawTree } from "./raw-bundle.ts"

/**
 * The annotations of a journey as sticky notes: those of a node above its card, the others where they stand. An annotation
 * that holds no text, or does not say where it stands, stays in what is kept of the tree.
 */
export const annotations = (
  { tree }: Pick<RawTree, "tree">,
  positionOf: (node: string) => Position | undefined,
): readonly Note[] => {
  const found = jsonInside(objectOf(tree, "uiConfig"), "annotations")
  if (!isJsonObject(found)) return []
  const structural = fieldOf(found, "structural")
  return [
    ...Object.entries(objectOf(found, "forNodes")).flatMap(([node, about]) => {
      const position = positionOf(nodeIdOf(node))
      const text = textIn(about)
      if (!position || text === undefined) return []
      const { x, y } = position
      return [
        { id: `note:${nodeIdOf(node)}`, x, y: Math.max(y - size.height - 24, -farthestCoordinate), ...size, text },
      ]
    }),
    ...(isJsonArray(structural) ? structural : []).flatMap((about, index) => {
      const place = isJsonObject(about) ? (placeOf(about) ?? placeOf(objectOf(about, "position"))) : undefined
      const text = textIn(about)
      if (!isJsonObject(about) || !place || text === undefined) return []
      return [{ id: `note:${index + 1}`, ...place, ...sizeOf(about), text }]
    }),
  ]
}

const size = { width: 220, height: 96 } as const

const sizeOf = (about: JsonObject): { readonly width: number; readonly height: number } => ({
  width: lengthOf(fieldOf(about, "width")) ?? size.width,
  height: lengthOf(fieldOf(about, "height")) ?? size.height,
})

const lengthOf = (value: Json | undefined): number | undefined =>
  typeof value === "number" && value >= 1 && value <= 100_000 ? Math.round(value) : undefined

const textIn = (about: Json | undefined): string | undefined => {
  if (typeof about === "string") return about === "" ? undefined : about
  if (isJsonArray(about))
    return (
      about
        .map(textIn)
        .filter((text) => text !== undefined)
        .join("\n") || undefined
    )
  if (!isJsonObject(about)) return undefined
  return ["text", "content", "message", "annotation", "note", "value"]
    .map((key) => textOf(about, key))
    .find((text) => text !== undefined)
}
