import type { FlowPlace } from "../../catalogue/node-definition.ts"
import { treeCategories } from "./tree-categories.ts"
import type { RawTree } from "./raw-bundle.ts"

/**
 * Where a journey most likely belongs. A journey does not say so: its categories are free words, and otherwise its name
 * is all there is. Whoever imports it chooses.
 */
export const guessPlace = (tree: RawTree): FlowPlace =>
  [tree.name, ...treeCategories(tree)].map(guessOf).find((place) => place !== undefined) ?? {
    category: "authentication",
    type: "login",
  }

const guessOf = (words: string): FlowPlace | undefined => {
  const letters = words.toLowerCase().replaceAll(/[^a-z]+/g, "")
  return guesses.find(([pattern]) => pattern.test(letters))?.[1]
}

const guesses: readonly (readonly [RegExp, FlowPlace])[] = [
  [
    /resetpassword|passwordreset|forgot(?:ten)?password|recoverpassword|passwordrecovery/,
    { category: "self-service", type: "reset-password" },
  ],
  [/(?:update|change)password|password(?:update|change)/, { category: "self-service", type: "update-password" }],
  [/registration|signup|enrol/, { category: "self-service", type: "registration" }],
  [/logout|signout/, { category: "authentication", type: "logout" }],
]
