import { json, online, type Command } from "../../command.ts"
import { planOptions } from "../../planning/plan-options.ts"

/** Brings flows of a backup back, with their ids. */
export const restore: Command = {
  name: "restore",
  summary: "Bring flows of a backup back",
  usage: "FILE|-",
  words: { min: 1, max: 1 },
  options: {
    flow: planOptions.flow,
    bindings: planOptions.bindings,
    "dry-run": { help: "say what would happen, and write nothing" },
    json,
    ...online,
  },
  run: async (call) => (await import("./restore-backup.ts")).restoreBackup(call),
}
