import { online, type Command, type CommandCall } from "../../command.ts"

/** What names in flows stand for in an environment. */
export const bindings: readonly Command[] = [
  {
    name: "bindings show",
    summary: "Write the bindings of a tenant as a file",
    usage: "",
    words: { min: 0, max: 0 },
    options: { output: { value: "FILE", short: "o", help: "where to write (else standard output)" }, ...online },
    run: (call) => load(call, "showBindings"),
  },
  {
    name: "bindings set",
    summary: "Set the bindings of a tenant to those of a file",
    usage: "FILE|-",
    file: `{ "format": "gatewright/bindings", "formatVersion": 1, "connections": { "smtp": { "mail": "our-mail" } } }`,
    words: { min: 1, max: 1 },
    options: { ...online },
    run: (call) => load(call, "setBindings"),
  },
]

const load = async (call: CommandCall, what: "showBindings" | "setBindings") =>
  (await import("./bindings-commands.ts"))[what](call)
