import { defineRunner } from "../running/define-runner.ts"
import { nestedCustomEnd } from "./definition.ts"

export const runNestedCustomEnd = defineRunner(nestedCustomEnd, {
  enter: ({ settings }) => ({ kind: "return", output: settings.output }),
})
