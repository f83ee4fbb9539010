import type { Clock } from "@gatewright/engine"
import { Kysely } from "kysely"
import { Pool, types } from "pg"
import { migrate } from "../migrations/migrate.ts"
import { migrations } from "../migrations/migrations.ts"
import type { OpenedStore } from "../open-store.ts"
import { newer, unreachable } from "../refused.ts"
import { sqlStore } from "../sql/sql-store.ts"
import type { Tables } from "../sql/tables.ts"
import { SafePostgresDialect } from "./postgres-dialect.ts"
import { postgresPrepared } from "./postgres-prepared.ts"

/** Opens the store on a PostgreSQL server. Any number of servers may share it. */
export const openPostgres = async ({
  url,
  clock,
}: {
  readonly url: string
  readonly clock: Clock
}): Promise<OpenedStore> => {
  const pool = new Pool({
    connectionString: url,
    application_name: "gatewright",
    connectionTimeoutMillis: 5000,
    types: { getTypeParser },
  })
  // A connection that breaks while nobody uses it: the pool makes a new one, and a query that fails tells its caller.
  pool.on("error", () => {})
  const db = new Kysely<Tables>({ dialect: new SafePostgresDialect({ pool }) })
  const place = withoutPassword(url)
  try {
    const result = await migrate(db, { dialect: "postgres", migrations })
    if (result.kind === "newer") {
      await pool.end()
      return newer(place, result.unknown)
    }
  } catch (error) {
    await pool.end()
    return unreachable(place, error)
  }
  const prepared = postgresPrepared(pool)
  return {
    kind: "opened",
    store: sqlStore({
      context: { db, dialect: "postgres", clock },
      reads: prepared,
      runs: prepared,
      close: () => db.destroy(),
    }),
  }
}

/** `bigint` as a number: ours are milliseconds and counts, far below 2^53. */
const getTypeParser: typeof types.getTypeParser = (...[type, format]: Parameters<typeof types.getTypeParser>) =>
  type === types.builtins.INT8 ? Number : types.getTypeParser(type, format)

const withoutPassword = (url: string): string => {
  const shown = new URL(url)
  shown.password = ""
  return shown.toString()
}
