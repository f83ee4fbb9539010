import { withoutSecrets, type Json } from "@gatewright/flow"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { script } from "./definition.ts"

export const runScript = defineRunner(script, {
  enter: async (context) => {
    const { settings, ports, variables } = context
    const result = await ports.scripts.run({ code: settings.code, variables: withoutSecrets(variables()) })
    if (result.kind === "failed") return leaveByFailure(context, { detail: result.message })
    const { output, data } = result
    if (output !== "failure" && !settings.outputs.some(({ id }) => id === output)) {
      return leaveByFailure(context, {
        detail: `The script left by ${JSON.stringify(output)}, which the Variable Output Table does not have.`,
      })
    }
    const { variable } = settings.save
    return {
      kind: "exit",
      output,
      set: variable === undefined ? {} : ({ [variable]: data } satisfies Record<string, Json>),
    }
  },
})
