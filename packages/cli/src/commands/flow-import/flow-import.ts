import { json, online, type Command } from "../../command.ts"

/** Adds the flow of a file, or of every file of a folder; each file is added whole or not at all. */
export const flowImport: Command = {
  name: "flow import",
  summary: "Add flows from files",
  usage: "FILE|DIR|-",
  words: { min: 1, max: 1 },
  options: {
    category: { value: "C", help: "the category to add to (else that of the file)" },
    type: { value: "T", help: "the flow type to add as (else that of the file)" },
    name: { value: "N", help: "another name" },
    flow: { value: "ID", help: "the flow of a file with several (else the first that no other of them calls)" },
    "preserve-id": { help: "keep the id of the file" },
    "on-conflict": {
      value: "WHAT",
      choices: ["fail", "new-version", "copy"],
      help: "when that id is there with other content (else fail)",
    },
    "unknown-type": {
      value: "WHAT",
      choices: ["refuse", "create", "move"],
      help: "when category or type of the file are not there: refuse, create them, or add as --category and --type (else refuse)",
    },
    bindings: { value: "FILE", help: "what names in the flows stand for in that environment; remembered there" },
    "dry-run": { help: "say what would happen, and write nothing" },
    json,
    ...online,
  },
  run: async (call) => (await import("./import-files.ts")).importFiles(call),
}
