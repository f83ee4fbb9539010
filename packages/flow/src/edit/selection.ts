import type { FlowDocument } from "../document/flow-document.ts"
import type { Group, Note } from "../document/layout.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import { linkKey } from "./link-key.ts"

/** What is selected, in the order of the document. */
export interface Selection {
  /** The nodes of selected groups among them. */
  readonly nodes: readonly FlowNode[]
  readonly notes: readonly Note[]
  readonly groups: readonly Group[]
  readonly links: readonly Link[]
}

/**
 * The things that a selection names. A group stands for its nodes as well. Ids of what is gone mean nothing: somebody may
 * have undone it.
 */
export const selectionOf = ({ flow, layout }: FlowDocument, ids: readonly string[]): Selection => {
  const selected = new Set(ids)
  const groups = layout.groups.filter(({ id }) => selected.has(id))
  const members = new Set(groups.flatMap(({ nodes }) => nodes))
  return {
    nodes: flow.nodes.filter(({ id }) => selected.has(id) || members.has(id)),
    notes: layout.notes.filter(({ id }) => selected.has(id)),
    groups,
    links: flow.links.filter((link) => selected.has(linkKey(link))),
  }
}
