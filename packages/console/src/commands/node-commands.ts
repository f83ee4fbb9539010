import { hasInput, removeNodes } from "@gatewright/flow"
import { canChange, countNodes, onlyLink, onlyNode } from "./chosen.ts"
import type { Command, Designing } from "./command.ts"

export const nodeCommands: readonly Command[] = [
  {
    id: "add-node",
    group: "Nodes",
    label: "Add node",
    keys: ["N"],
    when: ({ canEdit }) => canEdit,
    run: (designing) => {
      const link = onlyLink(designing)
      designing.open(link ? { tool: "add", link } : { tool: "add", after: onlyNode(designing)?.id })
    },
  },
  {
    id: "connect",
    group: "Nodes",
    label: "Connect to…",
    keys: ["C"],
    when: (designing) => designing.canEdit && beginning(designing) !== undefined,
    run: (designing) => {
      const from = beginning(designing)
      if (from) designing.open({ tool: "connect", ...from })
    },
  },
  {
    id: "put",
    group: "Nodes",
    label: "Put on a link…",
    keys: ["P"],
    when: (designing) => {
      const node = onlyNode(designing)
      return designing.canEdit && node !== undefined && hasInput({ catalogue: designing.catalogue, node })
    },
    run: (designing) => {
      const node = onlyNode(designing)
      if (node) designing.open({ tool: "put", node: node.id })
    },
  },
  {
    id: "rename",
    group: "Nodes",
    label: "Rename",
    keys: ["F2"],
    when: (designing) => designing.canEdit && onlyNode(designing) !== undefined,
    run: (designing) => {
      const node = onlyNode(designing)
      if (node) designing.open({ tool: "rename", node: node.id })
    },
  },
  {
    id: "delete",
    group: "Nodes",
    label: "Delete",
    keys: ["Delete", "Backspace"],
    isOnFlow: true,
    when: canChange,
    run: ({ document, catalogue, selection, edit }) => edit(removeNodes({ document, catalogue, ids: selection })),
  },
  {
    id: "delete-reconnect",
    group: "Nodes",
    label: "Delete and reconnect",
    keys: ["mod+Delete", "mod+Backspace"],
    isOnFlow: true,
    when: (designing) => designing.canEdit && countNodes(designing) > 0,
    run: ({ document, catalogue, selection, edit }) =>
      edit(removeNodes({ document, catalogue, ids: selection, reconnect: true })),
  },
]

/** Where a link would begin: at the node that is selected, or at the output of the link that is. */
const beginning = (designing: Designing): { readonly node: string; readonly output?: string } | undefined => {
  const link = onlyLink(designing)
  if (link) return { node: link.from, output: link.output }
  const node = onlyNode(designing)
  return node && { node: node.id }
}
