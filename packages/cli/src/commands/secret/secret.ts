import { json, online, type Command, type CommandCall } from "../../command.ts"

/** Named secrets of a tenant. Nobody reads a value again, not by the command line either. */
export const secrets: readonly Command[] = [
  {
    name: "secret list",
    summary: "List secrets by name, and which flows need them",
    usage: "",
    words: { min: 0, max: 0 },
    options: { json, ...online },
    run: (call) => load(call, "listThem"),
  },
  {
    name: "secret set",
    summary: "Set a secret to what is on standard input",
    usage: "NAME",
    words: { min: 1, max: 1 },
    options: { description: { value: "TEXT", help: "what it is for" }, ...online },
    run: (call) => load(call, "setOne"),
  },
  {
    name: "secret delete",
    summary: "Delete a secret that no active flow needs",
    usage: "NAME",
    words: { min: 1, max: 1 },
    options: { ...online },
    run: (call) => load(call, "deleteOne"),
  },
]

const load = async (call: CommandCall, what: "listThem" | "setOne" | "deleteOne") =>
  (await import("./secrets.ts"))[what](call)
