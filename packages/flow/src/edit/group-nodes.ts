import type { Operation } from "../change/operation.ts"
import type { Group } from "../document/layout.ts"
import { freeName } from "../document/free-name.ts"
import { asOne } from "./as-one.ts"
import { counted } from "./counted.ts"
import type { Edited, Editing, NewId } from "./edited.ts"
import { freshIds } from "./fresh-ids.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"

/** Puts a frame around the selected nodes. They leave the groups that they were in: a node stands in one frame. */
export const groupNodes = ({
  document,
  newId,
  ids,
  name,
}: Pick<Editing, "document"> & {
  readonly newId: NewId
  readonly ids: readonly string[]
  readonly name?: string | undefined
}): Edited => {
  const { groups } = document.layout
  const { nodes } = selectionOf(document, ids)
  if (nodes.length === 0) {
    return refused("edit.nothing-selected", "No node is selected that a group could be made of. Select nodes.")
  }
  const members = new Set(nodes.map(({ id }) => id))
  const same = groups.find((group) => group.nodes.length === members.size && group.nodes.every((id) => members.has(id)))
  if (same && name === undefined) return { operation: undefined, select: [same.id] }
  const group: Group = {
    id: freshIds(document, newId)(),
    name: name ?? freeName("Group", new Set(groups.map((other) => other.name))),
    nodes: [...members],
  }
  const left = groups.flatMap((other): readonly Operation[] => {
    const rest = other.nodes.filter((id) => !members.has(id))
    if (rest.length === other.nodes.length) return []
    return rest.length === 0
      ? [{ kind: "remove-group", group: other.id }]
      : [{ kind: "change-group", group: { ...other, nodes: rest } }]
  })
  const operations: readonly Operation[] = [...left, { kind: "add-group", group }]
  return { operation: asOne(`Group ${counted({ nodes })}`, operations), select: [group.id] }
}
