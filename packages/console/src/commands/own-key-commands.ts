import type { Command } from "./command.ts"

/**
 * What the canvas and the outline do themselves, with keys and gestures that mean nothing elsewhere. They stand in the
 * shortcut sheet, and are no commands that could be chosen.
 */
export const ownKeyCommands: readonly Command[] = [
  own("enter", "Open the settings of the node", ["Enter"]),
  own("escape", "Close what is open, then select nothing", ["Escape"]),
  own("walk", "Go along the links, or through the outline", ["Arrows"]),
  own("links", "Go through the links of the node", ["mod+Up / Down"]),
  own("extend", "Select what comes before or after, too", ["Shift+Arrows"]),
  own("nudge", "Move what is selected", ["Alt+Arrows"]),
  own("menu", "Everything that can be done with it", ["Shift+F10"]),
]

function own(id: string, label: string, keys: readonly string[]): Command {
  return { id, group: "Selection", label, keys, hasOwnKeys: true, when: () => false, run: () => undefined }
}
