import { json, online, type Command } from "../../command.ts"

/** Compares a folder with a server: exit code 4 where they differ. */
export const drift: Command = {
  name: "drift",
  summary: "Tell where a server differs from a folder",
  usage: "DIR|FILE",
  words: { min: 1, max: 1 },
  options: {
    bindings: { value: "FILE", help: "what names in the flows stand for in that environment" },
    json,
    ...online,
  },
  run: async (call) => (await import("./find-drift.ts")).findDrift(call),
}
