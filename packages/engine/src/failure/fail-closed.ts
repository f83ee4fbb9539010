import type { CompiledNode } from "../compiled-flow.ts"
import { builtInEnd } from "./built-in-end.ts"
import { failureWords } from "./failure-words.ts"
import { fault, type Fault } from "./fault.ts"
import { logFault } from "./log-fault.ts"
import type { End } from "../node-runner.ts"
import type { NodeTools } from "../advance/node-tools.ts"
import { currentLevel, type Progress } from "../advance/progress.ts"
import { deed, record } from "../trace/record.ts"
import { setErrorMessage } from "../advance/set-system.ts"
import type { Stop } from "../advance/step.ts"
import { visit } from "../advance/visit.ts"

/**
 * Ends a run that can't go on (R6): the detail goes to the log, a sentence to `flow.error.message`, and the End Failure of
 * the main flow draws the page. Where that is what failed, or there is none, the page is built in.
 */
export const failClosed = async (progress: Progress, tools: NodeTools, reason: Fault): Promise<Stop> => {
  logFault(progress, reason)
  setErrorMessage(progress, reason.message ?? failureWords(progress.language).failed)
  const failed = currentLevel(progress).node
  progress.levels.length = 1
  progress.info = undefined
  const page = currentLevel(progress).compiled.failurePage
  const end = page === undefined || page === failed ? undefined : await drawn(progress, tools, page)
  return { kind: "end", end: end ?? builtInEnd(progress) }
}

/** What the End Failure node makes of it. A run that fails signs nobody in, whatever the node says. */
const drawn = async (progress: Progress, tools: NodeTools, page: CompiledNode): Promise<End | undefined> => {
  const at = progress.ports.clock.now()
  const result = await visit({ progress, tools, node: page, answer: undefined })
  const ended = result.kind === "end"
  const flow = currentLevel(progress).compiled
  record(progress, { flow, node: page.node, visit: "entered", at, deed: deed(ended ? "ended" : "failed") })
  if (ended) return { ...result.end, outcome: "failure" }
  logFault(progress, result.kind === "fault" ? result : fault("engine.node-failed", "End Failure did not end the run."))
  return undefined
}
