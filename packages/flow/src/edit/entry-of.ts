import type { FlowDocument } from "../document/flow-document.ts"
import type { Group } from "../document/layout.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import { hasInput } from "./connect.ts"
import type { Editing } from "./edited.ts"
import { refused } from "./refused.ts"

/**
 * The node of a group where a run enters it: the one that links from outside lead to, else the one that none of the
 * others leads to. It stands for the group where that is drawn as one card.
 */
export const entryOf = ({
  document,
  catalogue,
  group,
}: Editing & { readonly group: Group }): { readonly node: string } | { readonly problem: Problem } => {
  const [entry, ...others] = entriesOf(document, group).filter((node) => hasInput({ catalogue, node }))
  if (entry && others.length === 0) return { node: entry.id }
  return refused(
    "edit.no-single-entry",
    `${quoted(group.name)} is entered at ${entry ? "several of its nodes" : "none of its nodes"}. Expand it, and link one of them.`,
  )
}

const entriesOf = ({ flow: { nodes, links } }: FlowDocument, group: Group) => {
  const inside = new Set(group.nodes)
  const members = nodes.filter(({ id }) => inside.has(id))
  const present = new Set(nodes.map(({ id }) => id))
  const arriving = links.filter(({ from, to }) => inside.has(to) && present.has(from) && from !== to)
  const entered = new Set(arriving.flatMap(({ from, to }) => (inside.has(from) ? [] : [to])))
  const reached = new Set(arriving.map(({ to }) => to))
  return members.filter(({ id }) => (entered.size > 0 ? entered.has(id) : !reached.has(id)))
}
