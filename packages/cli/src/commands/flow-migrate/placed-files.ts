import { realpath, stat } from "node:fs/promises"
import { basename, join, relative } from "node:path"
import type { CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { readFiles, type NamedFile } from "../../files/read-files.ts"

/** A file, and where it is written. */
export interface PlacedFile {
  readonly file: NamedFile
  readonly path: string
}

/** The files of the words, each to be written over itself, or elsewhere where `-o` says so. */
export const placedFiles = async ({ words, option, terminal }: CommandCall): Promise<readonly PlacedFile[]> => {
  const output = option("output") === "-" ? undefined : option("output")
  const placed: (PlacedFile & { readonly inside: string })[] = []
  for (const word of words) {
    const isDirectory = word !== "-" && (await isFolder(word))
    for (const file of await readFiles(word, terminal)) {
      const inside = isDirectory ? relative(word, file.name) : basename(file.name)
      placed.push({ file, inside, path: word === "-" ? file.name : await behindLinks(file.name) })
    }
  }
  if (output === undefined) {
    if (placed.length > 1 && words.includes("-")) throw wrongUsage("Standard input goes alone, or with -o DIR.")
    return placed
  }
  const [only] = placed
  const intoFolder = placed.length > 1 || /[/\\]$/.test(output) || (await isFolder(output))
  if (!intoFolder && only) return [{ ...only, path: output }]
  return placed.map(({ file, inside }) => ({ file, path: join(output, inside) }))
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** A file that is a symbolic link stays one: what it leads to is written. */
const behindLinks = async (path: string): Promise<string> => {
  const real = await realpath(path).catch(() => path)
  return relative(await realpath(join(path, "..")).catch(() => ""), real) === basename(path) ? path : real
}
