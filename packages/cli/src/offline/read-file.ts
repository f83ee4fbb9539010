import { readFile, readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { CommandFailure } from "../command.ts"
import { exitCode } from "../exit-code.ts"
import type { Terminal } from "../terminal.ts"

/** A file that the person named, or standard input for `-`. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file, standard input (`-`), or every `*.flow.json` of a folder and the folders in it, in the order of names. */
export const readFiles = async (name: string, terminal: Terminal): Promise<readonly NamedFile[]> => {
  if (name === "-") return [{ name: "standard input", bytes: await terminal.stdin() }]
  const found = await stat(name).catch((error: unknown) => cannotRead(name, error))
  if (!found.isDirectory()) return [await readOne(name)]
  const names = (await readdir(name, { recursive: true })).filter((entry) => entry.endsWith(".flow.json")).toSorted()
  if (names.length === 0) throw new CommandFailure(`There is no *.flow.json in ${name}.`, exitCode.failed)
  return Promise.all(names.map((entry) => readOne(join(name, entry))))
}

const readOne = async (name: string): Promise<NamedFile> => ({
  name,
  bytes: await readFile(name).catch((error: unknown) => cannotRead(name, error)),
})

const cannotRead = (name: string, error: unknown): never => {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const why =
    code === "ENOENT" ? "there is no such file" : code === "EACCES" ? "this user may not read it" : "it can't be read"
  throw new CommandFailure(`${name}: ${why}.`, exitCode.failed)
}
