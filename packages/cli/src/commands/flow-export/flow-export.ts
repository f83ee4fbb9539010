import { json, online, type Command } from "../../command.ts"

/** Writes flows as files: one to standard output or a file, several into a folder, one a file, or all into a bundle. */
export const flowExport: Command = {
  name: "flow export",
  summary: "Write flows as files",
  usage: "ID ...|--all",
  words: { min: 0, max: 1000 },
  options: {
    all: { help: "every flow of the tenant" },
    category: { value: "C", help: "with --all: only of this category" },
    "with-libraries": { help: "also the library flows that they reach" },
    bundle: { help: "all in one file; also where that ends in .bundle.json, or several go to standard output" },
    policy: { value: "P", choices: ["safe", "sealed", "strict"], help: "of a bundle, on secrets (else safe)" },
    recipient: { value: "KEY.json", help: "with --policy sealed: the key of the server that may read the secrets" },
    output: { value: "FILE|DIR", short: "o", help: "where to write; a folder for several flows" },
    "allow-suspected-secrets": { help: "export although something looks like a secret" },
    json,
    ...online,
  },
  run: async (call) => (await import("./export-flows.ts")).exportFlows(call),
}
