import { json, online, type Command } from "../../command.ts"

/** Tells what a flow is, what it needs and what it can do: of a file, or of a flow on a server. */
export const flowShow: Command = {
  name: "flow show",
  summary: "What a flow is, needs and can do",
  usage: "ID|FILE|-",
  words: { min: 1, max: 1 },
  options: { json, ...online },
  run: async (call) => (await import("./show-flow.ts")).showFlow(call),
}
