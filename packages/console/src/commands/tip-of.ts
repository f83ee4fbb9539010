import type { Designing } from "./command.ts"
import { commands, labelNow } from "./commands.ts"
import { isMac, keysText } from "./keys-text.ts"

/** What the tooltip of a button says that does the same as a command: `Undo Move 3 nodes (Ctrl+Z)`. */
export const tipOf = (id: string, designing: Designing): string => {
  const command = commands.find((each) => each.id === id)
  if (!command) throw new Error(`there is no command ${id}`)
  const [keys] = command.keys
  return keys === undefined
    ? labelNow(command, designing)
    : `${labelNow(command, designing)} (${keysText(keys, isMac())})`
}
