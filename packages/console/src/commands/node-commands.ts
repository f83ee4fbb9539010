import { removeNodes } from "@gatewright/flow"
import { canChange, onlyNode } from "./chosen.ts"
import type { Command } from "./command.ts"

export const nodeCommands: readonly Command[] = [
  {
    id: "add-node",
    group: "Nodes",
    label: "Add node",
    keys: ["N"],
    when: ({ canEdit }) => canEdit,
    run: (designing) => designing.open({ tool: "add", after: onlyNode(designing)?.id }),
  },
  {
    id: "connect",
    group: "Nodes",
    label: "Connect to…",
    keys: ["C"],
    when: (designing) => designing.canEdit && onlyNode(designing) !== undefined,
    run: (designing) => {
      const node = onlyNode(designing)
      if (node) designing.open({ tool: "connect", node: node.id })
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
    when: canChange,
    run: ({ document, catalogue, selection, edit }) => edit(removeNodes({ document, catalogue, ids: selection })),
  },
  {
    id: "delete-reconnect",
    group: "Nodes",
    label: "Delete and reconnect",
    keys: ["mod+Delete", "mod+Backspace"],
    when: canChange,
    run: ({ document, catalogue, selection, edit }) =>
      edit(removeNodes({ document, catalogue, ids: selection, reconnect: true })),
  },
]
