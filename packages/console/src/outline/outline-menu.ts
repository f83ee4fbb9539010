import type { MenuEntry } from "../canvas/menu-entry.ts"
import { commandMenu } from "../commands/command-menu.ts"
import type { Designing } from "../commands/command.ts"
import { words } from "./words.ts"

/** The entries of the menu on rows, links, notes and groups: the settings, and what the canvas offers as well. */
export const outlineMenu = ({
  designing,
  ids,
  onEnter,
}: {
  readonly designing: Designing
  readonly ids: readonly string[]
  readonly onEnter: (node: string) => void
}): readonly MenuEntry[] => {
  const [id, ...others] = ids
  const node = others.length === 0 ? designing.document.flow.nodes.find((each) => each.id === id) : undefined
  const commands = commandMenu(designing, { ids })
  return node
    ? [{ id: "settings", label: words.settings, keys: "Enter", run: () => onEnter(node.id) }, "divider", ...commands]
    : commands
}
