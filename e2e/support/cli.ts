import { execFile } from "node:child_process"
import { adminToken, program, type Gatewright } from "./gatewright.ts"

/** What a command said and how it ended. */
export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly said: string
}

/** Runs `gatewright` as a user does, against a server, with the administration token or another. */
export const gatewright = (
  server: Gatewright,
  args: readonly string[],
  {
    tenant = "default",
    token = adminToken,
    input,
  }: { readonly tenant?: string; readonly token?: string; readonly input?: string } = {},
): Promise<CommandResult> =>
  run(process.execPath, [program, ...args], {
    env: {
      PATH: process.env["PATH"],
      GATEWRIGHT_URL: server.url,
      GATEWRIGHT_TOKEN: token,
      GATEWRIGHT_TENANT: tenant,
    },
    input,
  })

/** Runs a program to its end, whatever its exit code is. */
export const run = (
  command: string,
  args: readonly string[],
  {
    input,
    ...options
  }: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv; readonly input?: string | undefined },
): Promise<CommandResult> =>
  new Promise((resolve) => {
    const child = execFile(command, args, { ...options, maxBuffer: 32 * 1024 * 1024 }, (error, out, said) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 127 : 0, out, said })
    })
    child.stdin?.end(input)
  })
