import { json, type Command } from "../../command.ts"

/** Writes files as this version would write them, in place or elsewhere. */
export const flowMigrate: Command = {
  name: "flow migrate",
  summary: "Bring files to the newest format",
  usage: "FILE|DIR|- ...",
  words: { min: 1, max: Infinity },
  options: {
    check: { help: "write nothing; exit code 4 if something would change" },
    output: { value: "FILE|DIR", short: "o", help: "write there, and leave the files as they are" },
    json,
  },
  run: async (call) => (await import("./migrate-files.ts")).migrateFiles(call),
}
