import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { FlowFiles } from "../../files/flow-files.ts"
import type { NamedFile } from "../../files/read-files.ts"

/** Whether a file and the scripts beside it are there with that very content, and it names no others. */
export const isWritten = async (
  { path, text, scripts }: FlowFiles,
  { name, bytes, scripts: before }: NamedFile,
): Promise<boolean> => {
  // What came on standard input has no place to look at.
  if (name === "standard input") return Buffer.from(bytes).equals(Buffer.from(text))
  if (!(await holds(path, text)) || before.length !== scripts.length) return false
  for (const script of scripts) if (!(await holds(join(dirname(path), script.name), script.text))) return false
  return true
}

const holds = async (path: string, text: string): Promise<boolean> =>
  (await readFile(path).catch(() => undefined))?.equals(Buffer.from(text)) ?? false
