import { arrangeCommands } from "./arrange-commands.ts"
import type { Command, Designing } from "./command.ts"
import { editCommands } from "./edit-commands.ts"
import { flowCommands } from "./flow-commands.ts"
import { ownKeyCommands } from "./own-key-commands.ts"
import { nodeCommands } from "./node-commands.ts"
import { viewCommands } from "./view-commands.ts"

/** Everything that can be done in the designer. Keys, menus, the shortcut sheet and the command palette come from it. */
export const commands: readonly Command[] = [
  ...editCommands,
  ...ownKeyCommands,
  ...nodeCommands,
  ...arrangeCommands,
  ...viewCommands,
  ...flowCommands,
]

/** What a command is called now: `Undo Move 3 nodes`. */
export const labelNow = ({ label, about }: Command, designing: Designing): string =>
  [label, about?.(designing)].filter((part) => part !== undefined).join(" ")

/** What is called by that id. */
export const commandOf = (id: string): Command => {
  const command = commands.find((each) => each.id === id)
  if (!command) throw new Error(`there is no command ${id}`)
  return command
}

/** Whether a command does something now. */
export const isUsable = ({ when, whyNot }: Command, designing: Designing): boolean =>
  when(designing) && whyNot?.(designing) === undefined
