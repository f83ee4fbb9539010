import { json, online, type Command, type CommandCall } from "../../command.ts"

/** Connections of a tenant to mail servers and HTTP APIs. */
export const connections: readonly Command[] = [
  {
    name: "connection list",
    summary: "List connections, and which flows need them",
    usage: "",
    words: { min: 0, max: 0 },
    options: { json, ...online },
    run: (call) => load(call, "listThem"),
  },
  {
    name: "connection set",
    summary: "Set a connection to what a file says",
    usage: "KEY FILE|-",
    file: `{ "kind": "http", "name": "Risk", "settings": { "baseUrl": "https://risk.example", "auth": { "kind": "bearer" } } }`,
    words: { min: 2, max: 2 },
    options: {
      secret: { value: "FIELD", help: "read this secret field from standard input" },
      ...online,
    },
    run: (call) => load(call, "setOne"),
  },
  {
    name: "connection try",
    summary: "Tell whether a connection gets through",
    usage: "KEY",
    words: { min: 1, max: 1 },
    options: { ...online },
    run: (call) => load(call, "tryOne"),
  },
  {
    name: "connection delete",
    summary: "Delete a connection that no active flow needs",
    usage: "KEY",
    words: { min: 1, max: 1 },
    options: { ...online },
    run: (call) => load(call, "deleteOne"),
  },
]

const load = async (call: CommandCall, what: "listThem" | "setOne" | "tryOne" | "deleteOne") =>
  (await import("./connections.ts"))[what](call)
