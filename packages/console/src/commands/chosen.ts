import { type FlowNode, type Link, linkKey } from "@gatewright/flow"
import type { Designing } from "./command.ts"

const hasSelection = ({ selection }: Pick<Designing, "selection">): boolean => selection.length > 0

/** Whether nodes, notes or groups are selected, and not links alone. */
export const hasThings = ({
  document: { flow, layout },
  selection,
}: Pick<Designing, "document" | "selection">): boolean => {
  const selected = new Set(selection)
  return [...flow.nodes, ...layout.notes, ...layout.groups].some(({ id }) => selected.has(id))
}

/** Whether something can be done with what is selected. */
export const canChange = (designing: Pick<Designing, "canEdit" | "selection">): boolean =>
  designing.canEdit && hasSelection(designing)

/** The node that is selected, where it is one alone. */
export const onlyNode = ({ document, selection }: Pick<Designing, "document" | "selection">): FlowNode | undefined => {
  const [id, ...others] = selection
  return others.length === 0 ? document.flow.nodes.find((node) => node.id === id) : undefined
}

/** How many nodes are selected, those of selected groups apart. */
export const countNodes = ({ document, selection }: Pick<Designing, "document" | "selection">): number => {
  const selected = new Set(selection)
  return document.flow.nodes.filter(({ id }) => selected.has(id)).length
}

/** The link that is selected, where it is one alone. */
export const onlyLink = ({ document, selection }: Pick<Designing, "document" | "selection">): Link | undefined => {
  const [key, ...others] = selection
  return key === undefined || others.length > 0 ? undefined : document.flow.links.find((link) => linkKey(link) === key)
}

/** The groups that are selected, themselves or by a node in them. */
export const groupsOf = ({ document, selection }: Pick<Designing, "document" | "selection">): readonly string[] => {
  const selected = new Set(selection)
  return document.layout.groups
    .filter(({ id, nodes }) => selected.has(id) || nodes.some((node) => selected.has(node)))
    .map(({ id }) => id)
}
