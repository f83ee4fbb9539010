import { linkKey } from "@gatewright/flow"
import { hasThings } from "./chosen.ts"
import type { Command } from "./command.ts"

export const editCommands: readonly Command[] = [
  {
    id: "undo",
    group: "Edit",
    label: "Undo",
    about: ({ undoable }) => undoable,
    keys: ["mod+Z"],
    when: ({ canEdit, undoable }) => canEdit && undoable !== undefined,
    run: ({ undo }) => undo(),
  },
  {
    id: "redo",
    group: "Edit",
    label: "Redo",
    about: ({ redoable }) => redoable,
    keys: ["mod+Shift+Z", "mod+Y"],
    when: ({ canEdit, redoable }) => canEdit && redoable !== undefined,
    run: ({ redo }) => redo(),
  },
  {
    id: "cut",
    group: "Edit",
    label: "Cut",
    keys: ["mod+X"],
    hasOwnKeys: true,
    isOnFlow: true,
    when: (designing) => designing.canEdit && hasThings(designing),
    run: ({ clipboard }) => clipboard.cut(),
  },
  {
    id: "copy",
    group: "Edit",
    label: "Copy",
    keys: ["mod+C"],
    hasOwnKeys: true,
    when: hasThings,
    run: ({ clipboard }) => clipboard.copy(),
  },
  {
    id: "paste",
    group: "Edit",
    label: "Paste",
    keys: ["mod+V"],
    hasOwnKeys: true,
    when: ({ canEdit }) => canEdit,
    run: ({ clipboard, at }) => clipboard.paste(at),
  },
  {
    id: "select-all",
    group: "Edit",
    label: "Select all",
    keys: ["mod+A"],
    when: ({ document: { flow, layout } }) => flow.nodes.length + layout.notes.length > 0,
    run: ({ document: { flow, layout }, select }) =>
      select([
        ...flow.nodes.map(({ id }) => id),
        ...layout.notes.map(({ id }) => id),
        ...layout.groups.map(({ id }) => id),
        ...flow.links.map(linkKey),
      ]),
  },
]
