import type { MenuPlace } from "../canvas/flow-canvas-props.ts"
import type { MenuEntry } from "../canvas/menu-entry.ts"
import { onlyLink } from "./chosen.ts"
import type { Designing } from "./command.ts"
import { commandOf, isUsable, labelNow } from "./commands.ts"
import { writtenKeys } from "./keys-of.ts"

/** The entries of the context menu: for what is selected, or for the empty canvas. What can't be done now is left out. */
export const commandMenu = (
  designing: Designing,
  { ids, position }: Pick<MenuPlace, "ids"> & Partial<MenuPlace>,
): readonly MenuEntry[] => {
  const here: Designing = { ...designing, selection: ids, at: position }
  const sections = (ids.length === 0 ? onCanvas : onlyLink(here) ? onLink : onSelection).map((section) =>
    section.flatMap((id) => {
      const command = commandOf(id)
      if (!isUsable(command, here)) return []
      const [keys] = writtenKeys(command)
      return [
        {
          id,
          label: labelNow(command, here),
          keys,
          dangerous: id === "delete",
          run: () => void command.run(here),
        },
      ]
    }),
  )
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index): readonly MenuEntry[] => (index === 0 ? section : ["divider", ...section]))
}

const onSelection: readonly (readonly string[])[] = [
  ["add-node", "connect", "put", "rename"],
  ["cut", "copy", "duplicate"],
  ["resize", "group", "ungroup", "fold", "extract", "tidy"],
  ["align-left", "align-top", "distribute-across", "distribute-down"],
  ["delete-reconnect", "delete"],
]

const onLink: readonly (readonly string[])[] = [["add-node", "connect"], ["delete"]]

const onCanvas: readonly (readonly string[])[] = [
  ["add-node", "note", "paste"],
  ["undo", "redo"],
  ["select-all", "tidy", "search", "go-to"],
  ["commands", "keys"],
]
