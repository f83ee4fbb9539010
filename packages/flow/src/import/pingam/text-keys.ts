import type { RawNode } from "./raw-bundle.ts"

/**
 * The first part of the keys that the words of each node get, by raw id: its name in lower camel case, with a number where
 * several have one name.
 */
export const textKeys = (nodes: readonly RawNode[]): ReadonlyMap<string, string> => {
  const taken = new Map<string, number>()
  const keys = new Map<string, string>()
  for (const { id, name } of nodes.flatMap((node) => [node, ...(node.children ?? [])])) {
    if (keys.has(id)) continue
    const base = camelCase(name)
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    keys.set(id, count === 1 ? base : `${base}_${count}`)
  }
  return keys
}

/** No key ends with an underscore and a number but by counting: letters and digits are all that is left of a name. */
const camelCase = (name: string): string => {
  const [first = "", ...others] = name.slice(0, 60).match(/[A-Za-z0-9]+/g) ?? []
  const words = others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return first === "" ? "node" : first.charAt(0).toLowerCase() + first.slice(1) + words.join("")
}
