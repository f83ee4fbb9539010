import { join } from "node:path"
import type { DatabaseSync } from "node:sqlite"
import type { Clock } from "@gatewright/engine"
import { Kysely } from "kysely"
import { makeFolder } from "../../ports/make-folder.ts"
import { migrate } from "../migrations/migrate.ts"
import { migrations } from "../migrations/migrations.ts"
import type { OpenedStore } from "../open-store.ts"
import { newer, unreachable, inUse } from "../refused.ts"
import { sqlStore } from "../sql/sql-store.ts"
import type { RunTables, Tables } from "../sql/tables.ts"
import { lockFolder } from "./lock-folder.ts"
import { openDatabase, openForReading } from "./open-database.ts"
import { sqliteDialect } from "./sqlite-dialect.ts"
import { sqlitePrepared } from "./sqlite-prepared.ts"
import { createStatementCache } from "./statement-cache.ts"

/**
 * Opens the store in a folder: `gatewright.db` holds what an acknowledged write must never lose, `runs.db` the runs
 * (docs/decisions/0008-durability.md).
 */
export const openSqlite = async ({
  folder,
  clock,
}: {
  readonly folder: string
  readonly clock: Clock
}): Promise<OpenedStore> => {
  const lock = takeFolder(folder)
  if (lock.kind === "refused") return lock
  if (lock.kind === "held") return inUse(folder, lock.pid)
  const opened: DatabaseSync[] = []
  const keep = (database: DatabaseSync): DatabaseSync => {
    opened.push(database)
    return database
  }
  const close = async () => {
    for (const database of opened.toReversed()) if (database.isOpen) database.close()
    lock.release()
  }
  try {
    const main = keep(openDatabase(join(folder, "gatewright.db"), "disk"))
    const db = new Kysely<Tables>({ dialect: sqliteDialect(main, createStatementCache(main)) })
    const runs = keep(openDatabase(join(folder, "runs.db"), "system"))
    const runsDb = new Kysely<RunTables>({ dialect: sqliteDialect(runs, createStatementCache(runs)) })
    for (const [part, database] of [
      ["main", db],
      ["runs", runsDb],
    ] as const) {
      const steps = migrations.filter((migration) => migration.part === part)
      const result = await migrate<Tables & RunTables>(database, { dialect: "sqlite", migrations: steps })
      if (result.kind === "newer") {
        await close()
        return newer(folder, result.unknown)
      }
    }
    return {
      kind: "opened",
      store: sqlStore({
        context: { db, dialect: "sqlite", clock },
        reads: sqlitePrepared(keep(openForReading(join(folder, "gatewright.db")))),
        runs: sqlitePrepared(runs),
        close,
      }),
    }
  } catch (error) {
    await close()
    return unreachable(folder, error)
  }
}

const takeFolder = (folder: string) => {
  try {
    makeFolder(folder)
    return lockFolder(folder)
  } catch (error) {
    return unreachable(folder, error)
  }
}
