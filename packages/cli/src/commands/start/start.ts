import { json, type Command } from "../../command.ts"

/** Starts the server and runs until it is told to stop. */
export const start: Command = {
  name: "start",
  summary: "Start the server",
  usage: "",
  words: { min: 0, max: 0 },
  options: {
    port: { value: "PORT", help: "port to listen on (3000); 0 picks a free one" },
    host: { value: "ADDRESS", help: "address to listen on (127.0.0.1)" },
    data: { value: "DIR", help: "folder of the embedded database (data)" },
    "database-url": { value: "URL", help: "a PostgreSQL server instead of the embedded database" },
    json,
  },
  run: async (call) => (await import("./serve.ts")).serve(call),
}
