import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { asType } from "./as-type.ts"
import { setVariables } from "./definition.ts"

export const runSetVariables = defineRunner(setVariables, {
  enter: (context) => {
    const given = context.settings.variables.map(({ name, value, type }) => ({
      name,
      type,
      value: asType(context.value(value), type),
    }))
    const wrong = given.find(({ value }) => value === undefined)
    if (wrong) {
      return leaveByFailure(context, { detail: `The value of ${wrong.name} can't be read as ${wrong.type}.` })
    }
    return { kind: "exit", output: "next", set: Object.fromEntries(given.map(({ name, value }) => [name, value])) }
  },
})
