import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"

/** The token of the servers under test; it acts as an owner. */
export const adminToken = "end-to-end-tests-only-0123456789abcdef"

/** A Gatewright server in a process of its own, started as a user starts it. */
export interface Gatewright {
  readonly url: string
  readonly signInUrl: string
  readonly port: number
  readonly pid: number
  readonly dataFolder: string
  /** SIGKILL: no chance to tidy up. */
  readonly kill: () => Promise<void>
  /** SIGTERM, and the folder goes. */
  readonly stop: () => Promise<void>
}

/** The command line as it lies in a checkout. */
export const program = new URL("../../packages/cli/bin/gatewright.mjs", import.meta.url).pathname

/** Starts a server on a free port of loopback. `dataFolder` and `port` of an earlier one start it again where it was. */
export const startGatewright = async ({
  databaseUrl,
  dataFolder,
  port = 0,
  env = {},
}: {
  readonly databaseUrl?: string
  readonly dataFolder?: string
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
} = {}): Promise<Gatewright> => {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), "gatewright-e2e-")))
  const args = [program, "start", "--json", "--port", String(port), "--data", folder]
  const child = spawn(
    process.execPath,
    [...args, ...(databaseUrl === undefined ? [] : ["--database-url", databaseUrl])],
    {
      env: {
        PATH: process.env["PATH"],
        GATEWRIGHT_ADMIN_TOKEN: adminToken,
        GATEWRIGHT_LOG: "error",
        GATEWRIGHT_REQUESTS_PER_MINUTE: "0",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  )
  const { url, signInUrl } = await startedAt(child)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, "exit")
    child.kill(signal)
    await gone
  }
  return {
    url,
    signInUrl,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    dataFolder: folder,
    kill: () => end("SIGKILL"),
    stop: async () => {
      await end("SIGTERM")
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Reads the JSON document that `start --json` prints once it listens. */
const startedAt = async (child: ChildProcess): Promise<{ readonly url: string; readonly signInUrl: string }> => {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error("the server has no output")
  let said = ""
  stderr.on("data", (chunk: Buffer) => (said += chunk.toString()))
  let text = ""
  for await (const line of createInterface({ input: stdout })) {
    text += line
    if (line === "}") return JSON.parse(text)
  }
  throw new Error(`the server did not start: ${said}`)
}
