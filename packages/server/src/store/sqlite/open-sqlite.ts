import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync, type DatabaseSyncOptions } from "node:sqlite"
import type { Clock } from "@gatewright/engine"
import { Kysely } from "kysely"
import { migrate } from "../migrations/migrate.ts"
import { migrations } from "../migrations/migrations.ts"
import type { OpenedStore } from "../open-store.ts"
import { newer, unreachable, inUse } from "../refused.ts"
import { sqlStore } from "../sql/sql-store.ts"
import type { RunTables, Tables } from "../sql/tables.ts"
import { lockFolder } from "./lock-folder.ts"
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
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return unreachable(folder, error)
  }
  const lock = lockFolder(folder)
  if (lock.kind === "held") return inUse(folder, lock.pid)
  const opened: DatabaseSync[] = []
  const close = async () => {
    for (const database of opened.toReversed()) if (database.isOpen) database.close()
    lock.release()
  }
  const open = (file: string, pragmas: string, options: DatabaseSyncOptions = {}) => {
    const database = new DatabaseSync(join(folder, file), { timeout: 5000, ...options })
    opened.push(database)
    database.exec(pragmas)
    return database
  }
  try {
    const main = open("gatewright.db", durable)
    const db = new Kysely<Tables>({ dialect: sqliteDialect(main, createStatementCache(main)) })
    const runs = open("runs.db", quick)
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
        reads: sqlitePrepared(open("gatewright.db", "", { readOnly: true })),
        runs: sqlitePrepared(runs),
        close,
      }),
    }
  } catch (error) {
    await close()
    throw error
  }
}

const pragmas = "pragma journal_mode = wal; pragma foreign_keys = on; "

/** Every commit is on the disk before it is acknowledged. */
const durable = `${pragmas} pragma synchronous = full`

/** A commit is with the operating system before it is acknowledged: the process may die, the power may not. */
const quick = `${pragmas} pragma synchronous = normal`
