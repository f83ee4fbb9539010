import type { FlowDocument } from "../document/flow-document.ts"
import type { Group, Note } from "../document/layout.ts"
import type { Change } from "./change.ts"
import { comparePlaces } from "./compare-places.ts"
import type { NameOf } from "./names.ts"
import { sameJson } from "./same-json.ts"
import { quoted } from "../words.ts"

/** How the flow is drawn: places, sticky notes, groups. */
export const compareLayout = (before: FlowDocument, after: FlowDocument, nameOf: NameOf): readonly Change[] => {
  const there = new Set(after.flow.nodes.map(({ id }) => id))
  const gone = new Set(before.flow.nodes.map(({ id }) => id).filter((id) => !there.has(id)))
  return [
    ...comparePlaces(before, after, nameOf),
    ...pairs(before.layout.notes, after.layout.notes).flatMap(noteChange),
    ...pairs(before.layout.groups.map(withoutMembers(gone)), after.layout.groups).flatMap(groupChange),
  ]
}

/** A removed node leaves its groups: that is part of its removal, and no change of the group. */
const withoutMembers =
  (gone: ReadonlySet<string>) =>
  (group: Group): Group => ({ ...group, nodes: group.nodes.filter((node) => !gone.has(node)) })

interface Pair<Item> {
  readonly before?: Item
  readonly after?: Item
}

const pairs = <Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Pair<Item>[] => {
  const now = new Map(after.map((item) => [item.id, item]))
  const old = new Set(before.map(({ id }) => id))
  return [
    ...before.map((item): Pair<Item> => {
      const is = now.get(item.id)
      return is ? { before: item, after: is } : { before: item }
    }),
    ...after.flatMap((item): readonly Pair<Item>[] => (old.has(item.id) ? [] : [{ after: item }])),
  ].filter(({ before: was, after: is }) => !sameJson(was, is))
}

const noteChange = ({ before, after }: Pair<Note>): readonly Change[] => {
  if (before && after) return [{ kind: "note-changed", before, after, label: "Note changed" }]
  if (after) return [{ kind: "note-added", after, label: "Note added" }]
  return before ? [{ kind: "note-removed", before, label: "Note removed" }] : []
}

const groupChange = ({ before, after }: Pair<Group>): readonly Change[] => {
  if (before && after) return [{ kind: "group-changed", before, after, label: `Group ${quoted(after.name)} changed` }]
  if (after) return [{ kind: "group-added", after, label: `Group ${quoted(after.name)} added` }]
  return before ? [{ kind: "group-removed", before, label: `Group ${quoted(before.name)} removed` }] : []
}
