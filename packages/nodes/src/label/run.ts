import { defineRunner } from "../running/define-runner.ts"
import { label } from "./definition.ts"

export const runLabel = defineRunner(label, {
  enter: () => ({ kind: "exit", output: "next" }),
})
