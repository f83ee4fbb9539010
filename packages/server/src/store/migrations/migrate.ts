import { sql, type Kysely } from "kysely"
import { Migrator, type Migration } from "kysely/migration"
import type { StoreMigration } from "./migration.ts"
import { words } from "./words.ts"

/** Migrates forward, all or nothing; servers that do it at once on PostgreSQL wait for each other. */
export const migrate = async <Tables>(
  db: Kysely<Tables>,
  { dialect, migrations }: { readonly dialect: "sqlite" | "postgres"; readonly migrations: readonly StoreMigration[] },
): Promise<{ readonly kind: "migrated" } | { readonly kind: "newer"; readonly unknown: readonly string[] }> => {
  const unknown = await unknownMigrations(db, migrations)
  if (unknown.length > 0) return { kind: "newer", unknown }
  const { error } = await new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(migrations.map((migration) => [migration.name, stepOf(migration, dialect)])),
    },
  }).migrateToLatest()
  if (error !== undefined) throw new Error("The database could not be migrated.", { cause: error })
  return { kind: "migrated" }
}

const stepOf = ({ statements }: StoreMigration, dialect: "sqlite" | "postgres"): Migration => ({
  up: async (db) => {
    for (const statement of statements(words[dialect])) await sql.raw(statement).execute(db)
  },
})

/** Steps in the database that this version does not have: a newer version was here. */
const unknownMigrations = async <Tables>(
  db: Kysely<Tables>,
  known: readonly StoreMigration[],
): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === "kysely_migration")) return []
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !known.some((migration) => migration.name === name))
}
