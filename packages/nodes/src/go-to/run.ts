import { defineRunner } from "../running/define-runner.ts"
import { goTo } from "./definition.ts"

export const runGoTo = defineRunner(goTo, {
  enter: () => ({ kind: "exit", output: "goTo" }),
})
