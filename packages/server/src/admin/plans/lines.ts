import { PassThrough } from "node:stream"

/** Lines of JSON (NDJSON) to somebody who reads them as they come. */
export interface Lines {
  readonly stream: PassThrough
  readonly write: (line: unknown) => void
  readonly end: () => void
}

export const jsonLines = (): Lines => {
  const stream = new PassThrough()
  // Whoever hangs up ends it, and that is no failure of ours.
  stream.on("error", () => undefined)
  return {
    stream,
    write: (line) => {
      if (stream.writable) stream.write(`${JSON.stringify(line)}\n`)
    },
    end: () => {
      stream.end()
    },
  }
}
