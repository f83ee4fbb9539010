import type { RunStep } from "@gatewright/server/contract"

/** The flows that a step is inside of, by id: the main one first, and the one of the step last. */
export const flowPath = (steps: readonly RunStep[], index: number, main: string): readonly string[] => {
  let path: readonly string[] = [main]
  for (const [at, { flowId }] of steps.slice(0, index + 1).entries()) {
    const before = at === 0 ? undefined : steps[at - 1]
    // A library may call itself: the same flow once more, inside of itself.
    if (before?.did === "called") path = [...path, flowId]
    else if (before?.did === "returned" && path.length > 1) path = path.slice(0, -1)
    // A run that failed goes to the End Failure of its main flow, and of a long run the first steps are not kept.
    if (path.at(-1) !== flowId)
      path = path.includes(flowId) ? path.slice(0, path.lastIndexOf(flowId) + 1) : [main, flowId]
  }
  return path
}
