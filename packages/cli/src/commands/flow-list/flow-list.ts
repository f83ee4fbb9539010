import { json, online, type Command } from "../../command.ts"

/** Lists the flows of a tenant. */
export const flowList: Command = {
  name: "flow list",
  summary: "List flows",
  usage: "",
  words: { min: 0, max: 0 },
  options: {
    category: { value: "C", help: "only of this category" },
    type: { value: "T", help: "only of this flow type" },
    status: { value: "S", choices: ["active", "inactive", "draft-changes"], help: "only in this state" },
    tag: { value: "TAG", help: "only with this tag" },
    search: { value: "TEXT", help: "only with this in name, description, id or tags" },
    json,
    ...online,
  },
  run: async (call) => (await import("./list-flows.ts")).listFlows(call),
}
