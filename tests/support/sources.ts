import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type Comment, parseSync, type Program } from "oxc-parser"

/** A parsed file of the repository. */
export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
}

/** Folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url))

/** Parses the TypeScript files that match a pattern. */
export const sourcesIn = (pattern: string): readonly Source[] =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map(parse)

/** Whether a file is part of the tests: a test itself, or a helper in a folder called `testing`. */
export const isTest = ({ path }: Source): boolean => /\.test\.tsx?$|\/testing\//.test(path)

/** `path:line`, the way editors and terminals link to it. */
export const placeOf = ({ path, text }: Source, offset: number): string =>
  `${path}:${text.slice(0, offset).split("\n").length}`

const parse = (path: string): Source => {
  const text = readFileSync(`${root}/${path}`, "utf8")
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} can't be parsed: ${errors[0].message}`)
  return { path, text, program, comments }
}
