import type { Designing } from "./command.ts"
import { commandOf, labelNow } from "./commands.ts"
import { writtenKeys } from "./keys-of.ts"

/** What the tooltip of a button says: `Undo Move 3 nodes (Ctrl+Z)`, and why it does nothing now. */
export const tipOf = (id: string, designing: Designing): string => {
  const command = commandOf(id)
  const [keys] = writtenKeys(command)
  const label = labelNow(command, designing)
  const tip = keys === undefined ? label : `${label} (${keys})`
  const reason = command.when(designing) ? command.whyNot?.(designing) : undefined
  return reason === undefined ? tip : `${tip}. ${reason}`
}
