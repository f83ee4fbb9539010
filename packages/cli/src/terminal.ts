import { stripVTControlCharacters } from "node:util"

/** What a command reads and writes, so that it can be run without a process. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** The answer: a file, a table, or one JSON document. */
  readonly out: (text: string) => void
  /** Words for people. */
  readonly say: (text: string) => void
  readonly stdin: () => Promise<Uint8Array>
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(`${text}\n`),
  stdin: async () => {
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  },
}

/**
 * Text from a file or a server as it may stand in a terminal: no escape sequences, no control or bidi characters, which
 * could hide or rewrite what people read.
 */
export const plain = (text: string): string =>
  stripVTControlCharacters(text).replaceAll(
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g,
    "\uFFFD",
  )

/** One JSON document, for programs. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Rows in columns, two spaces apart. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => plain(row[column] ?? "").length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => plain(cell).padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("")
}
