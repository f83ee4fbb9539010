import type { CompiledFlow, Target } from "../compiled-flow.ts"
import { fault } from "../failure/fault.ts"
import type { Limits } from "./limits.ts"
import type { Ports } from "../ports.ts"
import { progressOf, type Level, type Progress } from "../advance/progress.ts"
import type { Position, RunState } from "../state/run-state.ts"

/** Takes a run up again where its state says: in the versions that it is pinned to, at the node that showed the screen. */
export const resume = async ({
  state,
  compiled,
  ports,
  limits,
}: {
  readonly state: RunState
  readonly compiled: CompiledFlow
  readonly ports: Ports
  readonly limits: Limits
}): Promise<{ readonly progress: Progress; readonly at: Target }> => {
  const levels: Level[] = []
  let at: Target = fault("engine.library-missing", "A version that the run is pinned to is not there.")
  for (const [depth, position] of state.stack.entries()) {
    const flow = depth === 0 ? compiled : await ports.libraries.pinned(position.flowId, position.digest)
    if (flow === undefined) break
    levels.push({ compiled: flow, node: nodeIn(flow, position) })
    if (levels.length === state.stack.length) at = flow.byId.get(position.node) ?? at
  }
  return { progress: progressOf({ state, levels, ports, limits }), at }
}

const nodeIn = (flow: CompiledFlow, { node }: Position) => {
  const index = flow.byId.get(node)
  return index === undefined ? undefined : flow.nodes[index]
}
