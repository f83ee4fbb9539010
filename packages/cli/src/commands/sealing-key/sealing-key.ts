import { online, type Command } from "../../command.ts"

/** Prints the public key of a server, so that secrets can be sealed for it. */
export const sealingKey: Command = {
  name: "sealing-key",
  summary: "Print the public key of a server, to seal secrets for it",
  usage: "",
  words: { min: 0, max: 0 },
  options: { ...online },
  run: async (call) => (await import("./print-sealing-key.ts")).printSealingKey(call),
}
