import { json, type Command } from "../command.ts"
import { exitCode } from "../exit-code.ts"
import { jsonText } from "../terminal.ts"

/** Starts the server and runs until it is told to stop. */
export const start: Command = {
  name: "start",
  summary: "Start the server",
  usage: "",
  words: { min: 0, max: 0 },
  options: {
    port: { type: "string", value: "PORT", help: "port to listen on (3000); 0 picks a free one" },
    host: { type: "string", value: "ADDRESS", help: "address to listen on (127.0.0.1)" },
    data: { type: "string", value: "DIR", help: "folder of the embedded database (./data)" },
    "database-url": { type: "string", value: "URL", help: "a PostgreSQL server instead of the embedded database" },
    json,
  },
  run: async ({ option, flag, terminal }) => {
    // The server is loaded here alone: the other commands start without it.
    const { startServer } = await import("@gatewright/server")
    const stopped = stopSignal()
    const started = await startServer({
      env: terminal.env,
      options: definedOnly({
        port: option("port"),
        host: option("host"),
        data: option("data"),
        databaseUrl: option("database-url"),
      }),
    })
    if (started.kind === "refused") {
      terminal.say(["Gatewright did not start.", ...started.problems.map((problem) => `  ${problem}`)].join("\n"))
      return exitCode.failed
    }
    const { url, signInUrl } = started
    terminal.out(flag("json") ? jsonText({ url, signInUrl }) : welcome(started))
    await stopped
    await started.close()
    return exitCode.done
  },
}

const welcome = ({ url, signInUrl }: { readonly url: string; readonly signInUrl: string }): string => `
  Gatewright runs at ${url}

  Sign in to the console with this link. It works once, for 15 minutes:
  ${signInUrl}

  New here? Open a category, choose Add, and start from one of the example flows.
  Stop with Ctrl+C.

`

/** Resolves when the process is asked to end. A second request ends it at once. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve()
        process.once(signal, () => process.exit(exitCode.failed))
      })
    }
  })

const definedOnly = (values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))
