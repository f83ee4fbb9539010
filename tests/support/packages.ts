import { readFileSync } from "node:fs"
import { root, type Source, sourcesIn } from "./sources.ts"

const names = ["flow", "engine", "nodes", "server", "console", "cli"] as const

/** Folder below packages/, and last part of the package's name. */
export type PackageName = (typeof names)[number]

export interface Package {
  readonly name: PackageName
  readonly sources: readonly Source[]
  /** Path of a door's source by the specifier that others import it with. */
  readonly doors: ReadonlyMap<string, string>
}

/** The packages with their parsed sources. */
export const packages: readonly Package[] = names.map((name) => ({
  name,
  sources: sourcesIn(`packages/${name}/src/**/*.{ts,tsx}`),
  doors: doorsOf(name),
}))

function doorsOf(name: PackageName): ReadonlyMap<string, string> {
  const { exports = {} }: Manifest = JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, "utf8"))
  return new Map(
    Object.entries(exports).map(([door, { source }]) => [
      `@gatewright/${name}${door.slice(1)}`,
      `packages/${name}${source.slice(1)}`,
    ]),
  )
}

interface Manifest {
  readonly exports?: Readonly<Record<string, { readonly source: string }>>
}
