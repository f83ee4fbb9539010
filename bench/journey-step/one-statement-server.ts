import { spawn } from "node:child_process"
import { once } from "node:events"
import type { Gatewright } from "../../e2e/support/gatewright.ts"

/** A server in a process of its own that answers the addresses of a journey as JSON. */
export type JourneyServer = Pick<Gatewright, "url" | "pid" | "stop">

/** What a step writes and answers. */
export interface StepShape {
  readonly bytes: number
  readonly answer: object
}

const program = new URL("./one-statement.ts", import.meta.url).pathname

/** Starts the server that does one statement for a request: on SQLite in a folder, or on a PostgreSQL database. */
export const startOneStatement = async (
  place: { readonly folder: string } | { readonly databaseUrl: string },
  shape: StepShape,
): Promise<JourneyServer> => {
  const child = spawn(process.execPath, ["--conditions=source", program, JSON.stringify({ ...place, ...shape })], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [line] = await once(child.stdout, "data")
  return {
    url: String(line).trim(),
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill()
      await once(child, "exit")
    },
  }
}
