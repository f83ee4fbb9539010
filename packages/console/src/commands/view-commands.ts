import type { Zoom } from "../canvas/zoom.ts"
import type { Command } from "./command.ts"

const always = (): boolean => true

/** The canvas has these keys itself; from the command palette they are asked of it. */
const zoomed = (to: Zoom["to"], id: string, label: string, keys: string): Command => ({
  id,
  group: "View",
  label,
  keys: [keys],
  hasOwnKeys: true,
  when: ({ viewing }) => viewing.isCanvas,
  run: ({ viewing }) => viewing.zoom(to),
})

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
    id: "go-to",
    group: "View",
    label: "Go to node…",
    keys: ["G"],
    when: ({ document }) => document.flow.nodes.length > 0,
    run: ({ open }) => open({ tool: "go-to" }),
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
    label: "Switch between canvas and outline",
    keys: ["O"],
    when: always,
    run: ({ viewing }) => viewing.toggle("outline"),
  },
  {
    id: "variables",
    group: "View",
    label: "Variables",
    keys: ["V"],
    when: always,
    run: ({ viewing }) => viewing.toggle("variables"),
  },
  {
    id: "mini-map",
    group: "View",
    label: "Mini Map",
    keys: ["M"],
    when: ({ viewing }) => viewing.isCanvas,
    run: ({ viewing }) => viewing.toggle("mini-map"),
  },
  zoomed("fit", "fit", "Fit the whole flow", "1"),
  zoomed("reset", "zoom-reset", "Zoom to 100 %", "0"),
  zoomed("in", "zoom-in", "Zoom in", "+"),
  zoomed("out", "zoom-out", "Zoom out", "−"),
  {
    id: "colors",
    group: "View",
    label: "Switch between light and dark",
    keys: [],
    when: always,
    run: ({ viewing }) => viewing.toggle("colors"),
  },
  {
    id: "keys",
    group: "View",
    label: "Keyboard shortcuts",
    keys: ["Shift+?"],
    when: always,
    run: ({ open }) => open({ tool: "keys" }),
  },
]
