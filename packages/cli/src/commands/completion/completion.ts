import type { Command } from "../../command.ts"

/** Prints what a shell needs to complete commands and options. */
export const completion: Command = {
  name: "completion",
  summary: "Print the completion of commands for a shell",
  usage: "bash|zsh",
  words: { min: 1, max: 1 },
  options: {},
  run: async (call) => (await import("./print-completion.ts")).printCompletion(call),
}
