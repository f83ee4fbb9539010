import type { NodeContext, NodeResult } from "@gatewright/engine"
import { wordsIn } from "../words/words-in.ts"

/**
 * Leaves by the output `failure`. `detail` tells the author of the flow what to mend and goes to the log and the
 * trace; the end user reads `message`.
 */
export const leaveByFailure = (
  { ports, run, node }: NodeContext<unknown>,
  { detail, message = wordsIn(run.language).failed }: { readonly detail: string; readonly message?: string },
): NodeResult => {
  ports.log({ runId: run.id, node: node.id, message: detail })
  return { kind: "exit", output: "failure", error: message, detail }
}
