import type { FlowNode } from "@gatewright/flow"
import type { Designing } from "./command.ts"

export const hasSelection = ({ selection }: Pick<Designing, "selection">): boolean => selection.length > 0

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
