import { plain } from "./plain.ts"

/** What a command reads and writes. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** The answer, as it is: a file, a table, or one JSON document. */
  readonly out: (answer: string | Uint8Array) => void
  /** One line of words for people; what could harm a terminal is taken out. */
  readonly say: (line: string) => void
  /** How far long work has come; the next one, or the next line, takes its place. Shown on terminals only. */
  readonly progress: (line: string) => void
  /** Standard input to its end. */
  readonly stdin: () => Promise<Uint8Array>
}

/** The streams of a process, or of a test. */
export interface Streams {
  readonly env: NodeJS.ProcessEnv
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Writable
  readonly stderr: Writable
}

interface Writable {
  readonly isTTY?: boolean
  readonly write: (text: string | Uint8Array) => unknown
}

/** A terminal on these streams: answers go to standard output, words for people to standard error. */
export const openTerminal = ({ env, stdin, stdout, stderr }: Streams): Terminal => {
  let inProgress = false
  const endProgress = (): void => {
    if (inProgress) stderr.write(clearLine)
    inProgress = false
  }
  return {
    env,
    out: (answer) => {
      endProgress()
      stdout.write(answer)
    },
    say: (line) => {
      endProgress()
      stderr.write(`${plain(line)}\n`)
    },
    progress: (line) => {
      if (stderr.isTTY !== true) return
      stderr.write(`${clearLine}${plain(line)}`)
      inProgress = true
    },
    stdin: async () => {
      const chunks: Uint8Array[] = []
      for await (const chunk of stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}

/** To the first column, and erase to the end (ECMA-48, EL). */
const clearLine = "\r\u001B[K"
