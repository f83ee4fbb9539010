import { defineRunner } from "../running/define-runner.ts"
import { nestedFailure } from "./definition.ts"

export const runNestedFailure = defineRunner(nestedFailure, {
  enter: () => ({ kind: "return", output: "nestedFailure" }),
})
