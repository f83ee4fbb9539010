import type { CommandCall } from "../../command.ts"
import { failed } from "../../command-failure.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { jsonText } from "../../plain.ts"

/** Starts the server, tells where it is, and stops it when the process is asked to end. */
export const serve = async ({ option, flag, terminal }: CommandCall): Promise<ExitCode> => {
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
    const { problems } = started
    const lines = ["Gatewright did not start.", ...problems.map((problem) => `  ${problem}`)]
    throw failed("cli.not-started", `Gatewright did not start. ${problems.join(" ")}`, lines)
  }
  const { url, signInUrl } = started
  terminal.out(flag("json") ? jsonText({ url, signInUrl }) : welcome(started))
  await stopped
  await started.close()
  return exitCode.done
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
