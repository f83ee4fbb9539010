import { objectOf } from "./json-parts.ts"
import { jsonInside } from "./json-inside.ts"
import { isJsonArray } from "../../document/json.ts"
import type { RawTree } from "./raw-bundle.ts"

/** The categories that the authors of a journey gave it, in their own words. */
export const treeCategories = ({ tree }: Pick<RawTree, "tree">): readonly string[] => {
  const categories = jsonInside(objectOf(tree, "uiConfig"), "categories")
  return isJsonArray(categories) ? categories.filter((category) => typeof category === "string") : []
}
