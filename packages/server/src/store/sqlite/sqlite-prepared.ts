import type { DatabaseSync, StatementSync } from "node:sqlite"
import type { Prepared, Statement, SqlValue } from "../sql/prepared.ts"
import { sqlText } from "../sql/sql-text.ts"

/** Prepared statements on a connection of their own: they never get into a transaction that is under way elsewhere. */
export const sqlitePrepared = (database: DatabaseSync): Prepared => {
  const statements = new Map<string, StatementSync>()
  const prepare = ({ name, text }: Statement<unknown>): StatementSync => {
    const known = statements.get(name)
    if (known) return known
    const statement = database.prepare(text.replaceAll(/\$(\d+)/g, "?$1"))
    statements.set(name, statement)
    return statement
  }
  return {
    all: async <Row>(statement: Statement<Row>, values: readonly SqlValue[]) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the statement says what its rows are
      prepare(statement).all(...values.map(safe)) as unknown as readonly Row[],
    run: async (statement, values) => Number(prepare(statement).run(...values.map(safe)).changes),
  }
}

const safe = (value: SqlValue): SqlValue => (typeof value === "string" ? sqlText(value) : value)
