import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { ownersOnly } from "./owners-only.ts"

/**
 * Takes a data folder for this process. The lock is one of the operating system, on a database that nobody else uses:
 * it is gone when the process is, however that ended, so there is never a stale one. The number beside it is for people.
 */
export const lockFolder = (
  folder: string,
): { readonly kind: "taken"; readonly release: () => void } | { readonly kind: "held"; readonly pid: string } => {
  const database = new DatabaseSync(ownersOnly(join(folder, "lock.db")))
  const pidFile = join(folder, "gatewright.pid")
  try {
    database.exec("begin exclusive")
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw error
    return { kind: "held", pid: existsSync(pidFile) ? readFileSync(pidFile, "utf8").trim() : "unknown" }
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return { kind: "taken", release: () => database.close() }
}

/** `SQLITE_BUSY` */
const isBusy = (error: unknown): boolean => error instanceof Error && "errcode" in error && error.errcode === 5
