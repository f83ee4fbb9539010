import type { Command } from "./command.ts"

const always = (): boolean => true

export const viewCommands: readonly Command[] = [
  {
    id: "commands",
    group: "View",
    label: "All commands",
    keys: ["mod+K"],
    when: always,
    run: ({ open }) => open({ tool: "commands" }),
  },
  {
    id: "search",
    group: "View",
    label: "Search in this flow",
    keys: ["mod+F"],
    when: always,
    run: ({ open }) => open({ tool: "search" }),
  },
  {
    id: "outline",
    group: "View",
    label: "Show as outline or canvas",
    keys: ["O"],
    when: always,
    run: ({ open }) => open({ tool: "outline" }),
  },
  {
    id: "keys",
    group: "View",
    label: "Keyboard shortcuts",
    keys: ["Shift+?"],
    when: always,
    run: ({ open }) => open({ tool: "keys" }),
  },
  ...[
    { id: "fit", label: "Fit the whole flow", keys: ["1"] },
    { id: "zoom-in", label: "Zoom in", keys: ["+"] },
    { id: "zoom-out", label: "Zoom out", keys: ["−"] },
    { id: "zoom-reset", label: "Zoom to 100 %", keys: ["0"] },
  ].map(
    // The canvas does these itself, with its own keys and buttons: they stand in the shortcut sheet.
    (own): Command => ({ ...own, group: "View", hasOwnKeys: true, when: () => false, run: () => undefined }),
  ),
]
