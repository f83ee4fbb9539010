import { nodeIdOf } from "./node-ids.ts"
import type { RawNode, RawTree } from "./raw-bundle.ts"
import { staticNodes } from "./static-nodes.ts"

/** The ids of a tree's nodes here. Nodes of a tree are told apart by their ids; the parts of pages might repeat one. */
export interface AssignedIds {
  readonly idOf: (node: RawNode) => string
  readonly targetOf: (target: string) => string
}

export const assignIds = ({ nodes }: RawTree): AssignedIds => {
  const taken = new Set(Object.values(staticNodes).map(nodeIdOf))
  const ids = new Map<RawNode, string>()
  const assign = (node: RawNode): void => {
    const wanted = nodeIdOf(node.id)
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}:${count}`
    taken.add(id)
    ids.set(node, id)
  }
  for (const node of nodes) assign(node)
  for (const child of nodes.flatMap(({ children }) => children ?? [])) assign(child)
  const ends: readonly string[] = [staticNodes.success, staticNodes.failure]
  const byRawId = new Map(nodes.filter(({ id }) => !ends.includes(id)).map((node) => [node.id, node]))
  const idOf = (node: RawNode): string => ids.get(node) ?? nodeIdOf(node.id)
  return {
    idOf,
    targetOf: (target) => {
      const node = byRawId.get(target)
      return node ? idOf(node) : nodeIdOf(target)
    },
  }
}
