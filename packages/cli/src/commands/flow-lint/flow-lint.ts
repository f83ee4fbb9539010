import { json, type Command } from "../../command.ts"

/** Checks files without a server. Errors fail it; warnings are told. */
export const flowLint: Command = {
  name: "flow lint",
  summary: "Check flow files, without a server",
  usage: "FILE|DIR|- ...",
  words: { min: 1, max: Infinity },
  options: { json },
  run: async (call) => (await import("./lint-files.ts")).lintFiles(call),
}
