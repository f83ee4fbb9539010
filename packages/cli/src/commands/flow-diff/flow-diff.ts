import { json, online, type Command } from "../../command.ts"

/** Tells what changed between two flows, files, folders or revisions. */
export const flowDiff: Command = {
  name: "flow diff",
  summary: "Compare flows: files, folders, or what is on a server",
  usage: "A B    (each FILE|DIR|-|ID|ID@REVISION)",
  words: { min: 2, max: 2 },
  options: {
    drawing: { help: "also tell what is only drawn in another way" },
    markdown: { value: "FILE", help: "write a report for a pull request" },
    svg: { value: "FILE|DIR", help: "draw what changed; a folder for several flows" },
    json,
    ...online,
  },
  run: async (call) => (await import("./diff-flows.ts")).diffFlows(call),
}
