import {
  align,
  distribute,
  duplicate,
  type Edge,
  groupNodes,
  newNodeId,
  positionOf,
  resize,
  ungroup,
  addNote,
} from "@gatewright/flow"
import { countNodes, groupsOf, hasThings } from "./chosen.ts"
import type { Command, Designing } from "./command.ts"

const severalThings = (designing: Designing): boolean => designing.canEdit && designing.selection.length > 1

const aligned = (edge: Edge, label: string): Command => ({
  id: `align-${edge}`,
  group: "Arrange",
  label,
  keys: [],
  when: severalThings,
  run: ({ document, catalogue, selection, edit }) => edit(align({ document, catalogue, ids: selection, edge })),
})

const distributed = (axis: "across" | "down", label: string): Command => ({
  id: `distribute-${axis}`,
  group: "Arrange",
  label,
  keys: [],
  when: (designing) => designing.canEdit && designing.selection.length > 2,
  run: ({ document, catalogue, selection, edit }) => edit(distribute({ document, catalogue, ids: selection, axis })),
})

export const arrangeCommands: readonly Command[] = [
  {
    id: "duplicate",
    group: "Arrange",
    label: "Duplicate",
    keys: ["mod+D"],
    when: (designing) => designing.canEdit && hasThings(designing),
    run: ({ document, catalogue, selection, edit }) =>
      edit(duplicate({ document, catalogue, newId: newNodeId, ids: selection })),
  },
  {
    id: "resize",
    group: "Arrange",
    label: "Draw small or at full size",
    keys: ["Shift+C"],
    when: (designing) => designing.canEdit && countNodes(designing) > 0,
    run: ({ document, catalogue, selection, edit }) => edit(resize({ document, catalogue, ids: selection })),
  },
  {
    id: "note",
    group: "Arrange",
    label: "Add note",
    keys: ["Shift+S"],
    when: ({ canEdit }) => canEdit,
    run: (designing) => {
      const { document, catalogue, edit, write } = designing
      const added = addNote({ document, catalogue, newId: newNodeId, at: placeForNote(designing) })
      if (edit(added)) write(added)
    },
  },
  {
    id: "group",
    group: "Arrange",
    label: "Group",
    keys: ["mod+G"],
    when: (designing) => designing.canEdit && countNodes(designing) > 0,
    run: ({ document, selection, edit, write }) => {
      const grouped = groupNodes({ document, newId: newNodeId, ids: selection })
      if (edit(grouped)) write(grouped)
    },
  },
  {
    id: "ungroup",
    group: "Arrange",
    label: "Ungroup",
    keys: ["mod+Shift+G"],
    when: (designing) => designing.canEdit && groupsOf(designing).length > 0,
    run: ({ document, selection, edit }) => edit(ungroup({ document, ids: selection })),
  },
  {
    id: "fold",
    group: "Arrange",
    label: "Collapse or expand the group",
    keys: ["mod+E"],
    when: (designing) => groupsOf(designing).length > 0,
    run: (designing) => designing.viewing.fold(groupsOf(designing)),
  },
  {
    id: "extract",
    group: "Arrange",
    label: "Extract to a library flow…",
    keys: ["Alt+X"],
    when: (designing) => designing.canEdit && countNodes(designing) > 0,
    run: ({ open }) => open({ tool: "extract" }),
  },
  {
    id: "tidy",
    group: "Arrange",
    label: "Tidy up",
    about: (designing) => (countNodes(designing) > 1 ? "the selection" : undefined),
    keys: ["Shift+Alt+T"],
    when: ({ canEdit, document }) => canEdit && document.flow.nodes.length > 0,
    run: (designing) => designing.tidy(countNodes(designing) > 1 ? designing.selection : undefined),
  },
  aligned("left", "Align left"),
  aligned("center", "Align at the center"),
  aligned("right", "Align right"),
  aligned("top", "Align at the top"),
  aligned("middle", "Align in the middle"),
  aligned("bottom", "Align at the bottom"),
  distributed("across", "Distribute across"),
  distributed("down", "Distribute down"),
]

/** Where the menu was opened, or what the canvas says; in the outline above the selected node, or the first one. */
const placeForNote = ({ at, here, document, selection }: Designing): { readonly x: number; readonly y: number } => {
  const told = at ?? here?.()
  if (told) return told
  const { flow, layout } = document
  const node = flow.nodes.find(({ id }) => selection.includes(id)) ?? flow.nodes[0]
  const place = node && positionOf(layout, node.id)
  return { x: place?.x ?? 0, y: (place?.y ?? 0) - roomAbove }
}

/** A note and a gap. */
const roomAbove = 180
