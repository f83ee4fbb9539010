import { sql, type Kysely } from "kysely"

/** Everything that a schema says, in an order that does not depend on how it came to be. */
export const schemaDump = async (
  db: Kysely<unknown>,
  dialect: "sqlite" | "postgres",
): Promise<readonly (readonly string[])[]> => {
  const dumps = dialect === "sqlite" ? sqliteDumps : postgresDumps
  return Promise.all(
    dumps.map(async (query) => {
      const { rows } = await sql.raw<object>(query).execute(db)
      return rows.map((row) => JSON.stringify(row)).toSorted()
    }),
  )
}

const sqliteDumps = [`select type, name, tbl_name, sql from sqlite_schema where tbl_name not like 'kysely%'`]

const postgresDumps = [
  `select table_name, column_name, ordinal_position, data_type, is_nullable, column_default, collation_name
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'`,
  `select tablename, indexdef from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'`,
  `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'kysely%'`,
  `select relname, reloptions from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`,
]
