import type { NodeContext, NodeResult, User } from "@gatewright/engine"
import type { Words } from "../words/words.ts"
import { wordsIn } from "../words/words-in.ts"

/** Leaves by an output for business, with the sentence that belongs to it. */
export const leaveWith = (
  { run }: NodeContext<unknown>,
  output: string,
  { say, user }: { readonly say: (words: Words) => string; readonly user?: User },
): NodeResult => ({
  kind: "exit",
  output,
  error: say(wordsIn(run.language)),
  ...(user === undefined ? {} : { user }),
})
