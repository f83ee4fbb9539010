import { json, online, type Command } from "../../command.ts"
import { planOptions } from "../../planning/plan-options.ts"

/** Tells what applying files would do, and keeps that as a file to apply. */
export const plan: Command = {
  name: "plan",
  summary: "Tell what applying files would do",
  usage: "FILE|DIR|- ...",
  words: { min: 1, max: 1000 },
  options: {
    output: { value: "FILE", short: "o", help: "keep the plan, for “gatewright apply”" },
    markdown: { value: "FILE", help: "a report for a pull request" },
    svg: { value: "FILE|DIR", help: "draw what changes; a folder for several flows" },
    ...planOptions,
    json,
    ...online,
  },
  run: async (call) => (await import("./make-plan.ts")).makePlan(call),
}
