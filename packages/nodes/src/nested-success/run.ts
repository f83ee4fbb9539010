import { defineRunner } from "../running/define-runner.ts"
import { nestedSuccess } from "./definition.ts"

export const runNestedSuccess = defineRunner(nestedSuccess, {
  enter: () => ({ kind: "return", output: "nestedSuccess" }),
})
