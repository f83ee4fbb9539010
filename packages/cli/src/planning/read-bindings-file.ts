import { readBindings, type Bindings } from "@gatewright/flow"
import { fileRefused } from "../files/file-refused.ts"
import { readFiles } from "../files/read-files.ts"
import type { Terminal } from "../terminal.ts"

/**
 * Reads a bindings file, or standard input for `-`.
 *
 * @throws CommandFailure when it can't be read, or is none
 */
export const readBindingsFile = async (path: string, terminal: Terminal): Promise<Bindings> => {
  const [file] = await readFiles(path, terminal)
  const read = readBindings(file?.bytes ?? "")
  if (read.kind === "refused") throw fileRefused(path, read.problems)
  return read.bindings
}
