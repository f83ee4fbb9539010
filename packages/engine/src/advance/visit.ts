import type { CompiledNode } from "../compiled-flow.ts"
import { fault, type Fault } from "../failure/fault.ts"
import { NodeFailure, type NodeContext, type NodeResult } from "../node-runner.ts"
import type { NodeTools } from "./node-tools.ts"
import { currentLevel, type Progress } from "./progress.ts"
import { runInfo } from "./run-info.ts"
import type { Answer } from "../screen.ts"

/**
 * Executes a node once: enters it, or gives it the answer to its screen. What it throws is a fault (R6.1). The result is a
 * promise only where the runner made one: a walk over nodes that work at once waits for nothing.
 */
export const visit = ({
  progress,
  tools,
  node,
  answer,
}: {
  readonly progress: Progress
  readonly tools: NodeTools
  readonly node: CompiledNode
  readonly answer: Answer | undefined
}): NodeResult | Fault | Promise<NodeResult | Fault> => {
  currentLevel(progress).node = node
  const { body } = node
  if (body.kind === "fault") return body
  const context: NodeContext<never> = {
    node: node.node,
    settings: body.settings,
    ports: progress.ports,
    run: runInfo(progress),
    key: keyOfVisit(progress, node.node.id),
    text: tools.text,
    value: tools.value,
    test: tools.test,
    variable: tools.variable,
    variables: tools.variables,
  }
  try {
    const { runner } = body
    const result = answer === undefined ? runner.enter(context) : runner.answer?.(context, answer)
    return result instanceof Promise ? result.then(given, thrown) : given(result)
  } catch (error) {
    return thrown(error)
  }
}

/** Counts the visit: the same run that comes to the same node for the same time gets the same key (R3.3). */
const keyOfVisit = ({ before, visits }: Progress, nodeId: string): string => {
  const count = (visits.get(nodeId) ?? 0) + 1
  visits.set(nodeId, count)
  return `${before.id}:${nodeId}:${count}`
}

const given = (result: NodeResult | undefined): NodeResult | Fault =>
  result ?? fault("engine.node-failed", "The node gave no result, or takes no answer.")

const thrown = (error: unknown): Fault =>
  error instanceof NodeFailure
    ? { ...fault("engine.node-failed", error.detail), message: error.message, error }
    : { ...fault("engine.node-failed", error instanceof Error ? error.message : "The node threw."), error }
