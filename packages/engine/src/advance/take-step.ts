import { callLibrary } from "./call-library.ts"
import type { CompiledNode } from "../compiled-flow.ts"
import { fault, type Fault } from "../failure/fault.ts"
import { leave } from "./leave.ts"
import type { NodeResult } from "../node-runner.ts"
import { currentLevel, type Progress } from "./progress.ts"
import { deed } from "../trace/record.ts"
import { failedStep, type Step } from "./step.ts"

/** Applies what a node did to the run. Only a call of a library flow has to wait for something. */
export const takeStep = (progress: Progress, node: CompiledNode, result: NodeResult | Fault): Step | Promise<Step> => {
  switch (result.kind) {
    case "exit":
      return leave(progress, node, result)
    case "show":
      return { deed: { ...deed("showed"), screen: result.screen }, next: result }
    case "call":
      return callLibrary(progress, node, result.flowId)
    case "return":
      return returnBy(progress, result.output)
    case "end":
      if (progress.levels.length === 1) return { deed: deed("ended"), next: result }
      return failedStep(fault("engine.misplaced-end", "A library flow can only return to the flow that called it."))
    case "fault":
      return failedStep(result)
    default:
      return failedStep(fault("engine.node-failed", "The node gave a result that there is not."))
  }
}

/** Ends a library flow: the node that called it leaves by that output (R5.2). */
const returnBy = (progress: Progress, output: string): Step => {
  if (progress.levels.length === 1) {
    return failedStep(fault("engine.misplaced-end", "No flow called this one, so it can't return."))
  }
  progress.levels.pop()
  progress.info = undefined
  const caller = currentLevel(progress).node
  const target =
    caller?.exits.get(output)?.target ?? fault("engine.unknown-output", `The call has no output "${output}".`)
  const error = typeof target === "number" ? undefined : target.detail
  return { deed: deed("returned", output, error), next: target }
}
