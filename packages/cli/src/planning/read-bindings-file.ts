import { bindingsFileSchema, type Bindings } from "@gatewright/flow"
import { failed } from "../command-failure.ts"
import { readFiles } from "../files/read-files.ts"
import type { Terminal } from "../terminal.ts"

/**
 * Reads a bindings file, or standard input for `-`.
 *
 * @throws CommandFailure when it can't be read, or is none
 */
export const readBindingsFile = async (path: string, terminal: Terminal): Promise<Bindings> => {
  const [file] = await readFiles(path, terminal)
  const read = bindingsFileSchema.safeParse(parsed(Buffer.from(file?.bytes ?? []).toString("utf8")))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue && issue.path.length > 0 ? ` (at ${issue.path.join("/")})` : ""
  throw failed(
    "cli.unreadable-file",
    `${path}: it is not a bindings file${where}. Its format is “gatewright/bindings”.`,
  )
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
