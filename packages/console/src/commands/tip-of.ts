import type { Designing } from "./command.ts"
import { commandOf, labelNow } from "./commands.ts"
import { isMac, keysText } from "./keys-text.ts"

/** What the tooltip of a button says: `Undo Move 3 nodes (Ctrl+Z)`, and why it does nothing now. */
export const tipOf = (id: string, designing: Designing): string => {
  const command = commandOf(id)
  const [keys] = command.keys
  const label = labelNow(command, designing)
  const tip = keys === undefined ? label : `${label} (${keysText(keys, isMac())})`
  const reason = command.when(designing) ? command.whyNot?.(designing) : undefined
  return reason === undefined ? tip : `${tip}. ${reason}`
}
