import { defineRunner } from "../running/define-runner.ts"
import { condition } from "./definition.ts"

export const runCondition = defineRunner(condition, {
  enter: ({ settings, test }) => ({
    kind: "exit",
    output: settings.cases.find(({ when }) => test(when))?.id ?? "otherwise",
  }),
})
