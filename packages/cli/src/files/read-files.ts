import { readFile, readdir, stat } from "node:fs/promises"
import { join, relative } from "node:path"
import { readFlows, type ReadFile, type RefusedFile } from "@gatewright/flow"
import { failed } from "../command-failure.ts"
import type { Terminal } from "../terminal.ts"
import { readRegularFile } from "./read-regular-file.ts"
import { withScripts } from "./with-scripts.ts"

/** A file that somebody named, or standard input for `-`. */
export interface NamedFile {
  readonly name: string
  /** With the scripts that lie beside it, as if it were alone. */
  readonly bytes: Uint8Array
  /** Why a script could not be put into it. */
  readonly refused?: RefusedFile
  /** Names of the scripts beside it, from its folder. */
  readonly scripts: readonly string[]
}

/** What a file holds, or all that keeps it from being read. */
export const readNamed = ({ bytes, refused }: NamedFile): ReadFile | RefusedFile => refused ?? readFlows(bytes)

/**
 * Reads a file, standard input (`-`), or every `*.flow.json` of a folder and the folders in it, in the order of their names.
 * Hidden folders and installed packages are left out. Scripts that lie beside a file are put into it.
 *
 * @throws CommandFailure when one of them can't be read, or a folder has none
 */
export const readFiles = async (name: string, terminal: Terminal): Promise<readonly NamedFile[]> => {
  if (name === "-") return [{ name: "standard input", bytes: await terminal.stdin(), scripts: [] }]
  const found = await stat(name).catch((error: unknown) => cannotRead(name, error))
  if (found.isCharacterDevice() || found.isBlockDevice()) throw failed("cli.unreadable-file", `${name}: ${noFile}.`)
  // A pipe is as good as a file where somebody names it: shells make one of `<(command)`.
  if (!found.isDirectory()) return [await readOne(name, readFile)]
  const names = await flowFilesIn(name)
  if (names.length === 0) throw failed("cli.no-files", `There is no *.flow.json in ${name}.`)
  const files: NamedFile[] = []
  // One after the other: a folder may hold more files than a process may have open.
  for (const file of names) files.push(await readOne(file, readRegularFile))
  return files
}

const flowFilesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) =>
    cannotRead(folder, error),
  )
  return entries
    .filter((entry) => entry.name.endsWith(".flow.json") && !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !relative(folder, path).split(/[/\\]/).some(isLeftOut))
    .toSorted()
}

const isLeftOut = (part: string): boolean => part === "node_modules" || part.startsWith(".")

const readOne = async (name: string, read: (path: string) => Promise<Uint8Array>): Promise<NamedFile> => ({
  name,
  ...withScripts(name, await read(name).catch((error: unknown) => cannotRead(name, error))),
})

const cannotRead = (name: string, error: unknown): never => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
  throw failed("cli.unreadable-file", `${name}: ${reasons[code] ?? `it can't be read (${code})`}.`)
}

const noFile = "it is a pipe, a socket, a device or a folder, not a file"

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  ELOOP: "its symbolic links lead in a circle",
  ENOTFILE: noFile,
  ENXIO: noFile,
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
}
