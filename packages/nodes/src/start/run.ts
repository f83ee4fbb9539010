import { defineRunner } from "../running/define-runner.ts"
import { asksWhoIsThere, start } from "./definition.ts"

export const runStart = defineRunner(start, {
  enter: ({ settings: { ttl }, run }) => {
    if (!asksWhoIsThere(run)) return { kind: "exit", output: "next", ttl }
    return { kind: "exit", output: run.session === undefined ? "notAuthenticated" : "alreadyAuthenticated", ttl }
  },
})
