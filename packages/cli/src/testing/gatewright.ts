import { run } from "../run.ts"
import { openTerminal } from "../terminal.ts"

/** What a command did. */
export interface Ran {
  readonly code: number
  /** Standard output as it was written. */
  readonly bytes: Buffer
  /** The same as text. */
  readonly out: string
  /** Standard error. */
  readonly said: string
}

/** Runs the command line in this process, with streams of its own. The environment has nothing but `env`. */
export const gatewright = async (
  args: readonly string[],
  {
    env = {},
    stdin = "",
    isTTY = false,
  }: { readonly env?: NodeJS.ProcessEnv; readonly stdin?: string; readonly isTTY?: boolean } = {},
): Promise<Ran> => {
  const written: (string | Uint8Array)[] = []
  const said: (string | Uint8Array)[] = []
  const code = await run(
    args,
    openTerminal({
      env,
      stdin: chunksOf(stdin),
      stdout: { write: (text) => written.push(text) },
      stderr: { isTTY, write: (text) => said.push(text) },
    }),
  )
  const bytes = Buffer.concat(written.map((part) => Buffer.from(part)))
  return { code, bytes, out: bytes.toString(), said: said.map(String).join("") }
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  yield bytes.subarray(0, 10)
  yield bytes.subarray(10)
}
