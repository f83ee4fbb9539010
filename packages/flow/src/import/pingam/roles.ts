import { fieldOf, textOf } from "./json-parts.ts"
import type { RawBundle, RawTree } from "./raw-bundle.ts"

/** What each journey of a file is for. */
export interface Roles {
  /** The journey that the file is about. */
  readonly main: RawTree
  /** Names of the journeys that become library flows. */
  readonly libraries: ReadonlySet<string>
}

/**
 * The main journey is the first that was chosen when the file was made; else the first that no other calls and that may
 * begin on its own; else the first. `undefined` where there is none at all.
 */
export const rolesOf = ({ trees, chosen }: RawBundle): Roles | undefined => {
  const called = new Set(trees.flatMap((tree) => [...callsOf(tree)].filter((name) => name !== tree.name)))
  const byName = new Map(trees.map((tree) => [tree.name, tree]))
  const asked = chosen.flatMap((name) => byName.get(name) ?? [])
  const main =
    asked.find((tree) => !isInner(tree)) ??
    asked[0] ??
    trees.find((tree) => !isInner(tree) && !called.has(tree.name)) ??
    trees.find((tree) => !isInner(tree)) ??
    trees[0]
  if (!main) return undefined
  const libraries = trees.filter((tree) => isInner(tree) || (tree !== main && called.has(tree.name)))
  return { main, libraries: new Set(libraries.map(({ name }) => name)) }
}

/** Names of the journeys that a journey calls. */
const callsOf = ({ nodes }: RawTree): ReadonlySet<string> =>
  new Set(
    nodes.filter(({ type }) => type === "InnerTreeEvaluatorNode").flatMap(({ config }) => textOf(config, "tree") ?? []),
  )

/** Whether a journey was made to be called and nothing else. */
const isInner = ({ tree }: RawTree): boolean => fieldOf(tree, "innerTreeOnly") === true
