import type { Operation } from "../change/operation.ts"
import { asOne } from "./as-one.ts"
import type { Edited, Editing } from "./edited.ts"
import { refused } from "./refused.ts"

/** Takes the frames away that are selected, or else those around selected nodes. The nodes stay. */
export const ungroup = ({ document, ids }: Pick<Editing, "document"> & { readonly ids: readonly string[] }): Edited => {
  const selected = new Set(ids)
  const named = document.layout.groups.filter(({ id }) => selected.has(id))
  const around = document.layout.groups.filter(({ nodes }) => nodes.some((id) => selected.has(id)))
  const groups = named.length > 0 ? named : around
  if (groups.length === 0) {
    return refused("edit.nothing-selected", "No group is selected, and no node of one. Select a group.")
  }
  const operations = groups.map(({ id }): Operation => ({ kind: "remove-group", group: id }))
  const members = groups.flatMap(({ nodes }) => nodes)
  const present = document.flow.nodes.filter(({ id }) => members.includes(id)).map(({ id }) => id)
  return {
    operation: asOne(groups.length === 1 ? "Ungroup" : `Ungroup ${groups.length} groups`, operations),
    select: present,
  }
}
