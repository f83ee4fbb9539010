import type { CompiledNode, Target } from "../compiled-flow.ts"
import { failClosed } from "../failure/fail-closed.ts"
import { fault } from "../failure/fault.ts"
import { nodeTools } from "./node-tools.ts"
import { currentLevel, type Progress } from "./progress.ts"
import { record, recordFault } from "../trace/record.ts"
import type { Answer } from "../screen.ts"
import type { Stop } from "./step.ts"
import { takeStep } from "./take-step.ts"
import { visit } from "./visit.ts"

/**
 * Goes from node to node until a screen or an end. The first node gets the answer, where there is one.
 *
 * It waits only for what is a promise: hops over nodes that work at once cost no turn of the event loop (R2.2).
 */
export const advance = async (progress: Progress, from: Target, answer?: Answer): Promise<Stop> => {
  const tools = nodeTools(progress)
  const { limits, ports } = progress
  let target = from
  let given = answer
  for (let hops = 0; hops < limits.hops; hops++) {
    if (typeof target !== "number") {
      if (hops === 0) recordFault(progress, target)
      return failClosed(progress, tools, target)
    }
    const node = nodeAt(progress, target)
    const flow = currentLevel(progress).compiled
    const at = ports.clock.now()
    const visited = visit({ progress, tools, node, answer: given })
    const result = visited instanceof Promise ? await visited : visited
    const taken = takeStep(progress, node, result)
    const { deed, next } = taken instanceof Promise ? await taken : taken
    record(progress, { flow, node: node.node, visit: given === undefined ? "entered" : "answered", at, deed })
    if (typeof next !== "number" && next.kind !== "fault") return next
    target = next
    given = undefined
  }
  const endless = fault("engine.hop-limit", `No screen within ${limits.hops} nodes.`)
  recordFault(progress, endless)
  return failClosed(progress, tools, endless)
}

const nodeAt = (progress: Progress, index: number): CompiledNode => {
  const node = currentLevel(progress).compiled.nodes[index]
  if (node === undefined) throw new Error("a link to a node that was not compiled")
  return node
}
