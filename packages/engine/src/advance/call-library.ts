import type { CompiledFlow, CompiledNode } from "../compiled-flow.ts"
import { fault, type Fault } from "../failure/fault.ts"
import { leave } from "./leave.ts"
import { logFault } from "../failure/log-fault.ts"
import type { Progress } from "./progress.ts"
import { deed } from "../trace/record.ts"
import type { Step } from "./step.ts"

/**
 * Enters a library flow: the run goes on at its Start, with the same variables (R5.1). A call that can't be made leaves
 * the calling node by `failure` (R5.3).
 */
export const callLibrary = async (progress: Progress, node: CompiledNode, flowId: string): Promise<Step> => {
  const library = await libraryOf(progress, flowId)
  if (library.kind === "fault") {
    logFault(progress, library)
    return leave(progress, node, { kind: "exit", output: "failure" })
  }
  const { compiled, start } = library
  progress.pins.set(flowId, compiled.digest)
  progress.levels.push({ compiled, node: undefined })
  progress.info = undefined
  return { deed: deed("called"), next: start }
}

type Library = { readonly kind: "library"; readonly compiled: CompiledFlow; readonly start: number }

const libraryOf = async ({ ports, levels, limits, pins }: Progress, flowId: string): Promise<Library | Fault> => {
  if (levels.length >= limits.depth) {
    return fault("engine.too-deep", `Calling ${flowId} would be more than ${limits.depth} flows inside each other.`)
  }
  const pin = pins.get(flowId)
  try {
    const compiled = await (pin === undefined ? ports.libraries.live(flowId) : ports.libraries.pinned(flowId, pin))
    if (!compiled) return fault("engine.library-missing", `There is no active library flow ${flowId}.`)
    if (compiled.flow.category !== "libraries") return fault("engine.library-missing", `${flowId} is no library flow.`)
    const { start } = compiled
    return typeof start === "number" ? { kind: "library", compiled, start } : start
  } catch (error) {
    return { ...fault("engine.library-missing", `The library flow ${flowId} can't be read.`), error }
  }
}
