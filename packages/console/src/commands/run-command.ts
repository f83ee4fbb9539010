import { say } from "../app/ui/say.ts"
import type { Command, Designing } from "./command.ts"

/** Carries a command out, or says why that can't be done now. */
export const runCommand = ({ run, whyNot }: Command, designing: Designing): void => {
  const reason = whyNot?.(designing)
  if (reason === undefined) void run(designing)
  else say(reason)
}
