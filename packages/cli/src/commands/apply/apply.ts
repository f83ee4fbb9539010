import { json, online, type Command } from "../../command.ts"

/** Applies a plan that `gatewright plan -o` kept; refused where the target has changed since. */
export const apply: Command = {
  name: "apply",
  summary: "Apply a plan, in one step",
  usage: "PLAN.json",
  words: { min: 1, max: 1 },
  options: { json, ...online },
  run: async (call) => (await import("./apply-file.ts")).applyFile(call),
}
