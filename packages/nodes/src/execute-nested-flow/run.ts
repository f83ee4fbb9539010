import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { executeNestedFlow } from "./definition.ts"

export const runExecuteNestedFlow = defineRunner(executeNestedFlow, {
  enter: (context) => {
    const { flow } = context.settings
    return flow === undefined
      ? leaveByFailure(context, { detail: "No library flow is chosen." })
      : { kind: "call", flowId: flow.$flow }
  },
})
