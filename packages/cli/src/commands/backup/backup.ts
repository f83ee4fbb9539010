import { json, online, type Command } from "../../command.ts"

/** Writes every flow of a tenant, with its connections, into one file. */
export const backup: Command = {
  name: "backup",
  summary: "Write all flows of a tenant into one file",
  usage: "",
  words: { min: 0, max: 0 },
  options: {
    output: { value: "FILE", short: "o", help: "where to write (else standard output)" },
    "allow-suspected-secrets": { help: "write although something looks like a secret" },
    json,
    ...online,
  },
  run: async (call) => (await import("./write-backup.ts")).writeBackup(call),
}
