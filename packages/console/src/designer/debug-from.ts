import type { DebugFrom } from "../flows/flow-commands-context.ts"
import { commitTyping } from "./commit-typing.ts"
import { isDirty } from "./editing-session.ts"
import type { Editing } from "./use-editing.ts"

/** What stands in an editor this instant, what is being typed included. */
export const debugFrom = (editing: Editing, version: string | undefined): DebugFrom => {
  commitTyping()
  const session = editing.now()
  return { version, dirty: isDirty(session), document: session.document }
}
