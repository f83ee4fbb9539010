import type { Command } from "./command.ts"

export const flowCommands: readonly Command[] = [
  {
    id: "save",
    group: "Flow",
    label: "Save",
    keys: ["mod+S"],
    isAlways: true,
    // Always taken from the browser, which would save the page; where nothing is to save, nothing happens.
    when: () => true,
    run: ({ canEdit, save }) => canEdit && save(),
  },
  {
    id: "checks",
    group: "Flow",
    label: "Checks",
    keys: [],
    when: () => true,
    run: ({ open }) => open({ tool: "checks" }),
  },
]
