import type { Problem } from "../../problem.ts"
import { quoted } from "../../words.ts"

/** That a flow of this name is here already, and what the new one is called where it got another name for it. */
export const nameTaken = (name: string, renamed?: string): Problem => ({
  code: "import.name-taken",
  severity: "warning",
  message: `A flow named ${quoted(name)} is here already${renamed === undefined ? "" : `, so this one is named ${quoted(renamed)}`}.`,
})
