import type { Pool, QueryResultRow } from "pg"
import type { Prepared, SqlValue, Statement } from "../sql/prepared.ts"
import { sqlText } from "../sql/sql-text.ts"

/** Named statements: each connection of the pool parses and plans one once. */
export const postgresPrepared = (pool: Pool): Prepared => {
  const query = <Row extends QueryResultRow>({ name, text }: Statement<unknown>, values: readonly SqlValue[]) =>
    pool.query<Row>({ name, text, values: values.map(safe) })
  return {
    all: async <Row>(statement: Statement<Row>, values: readonly SqlValue[]) =>
      (await query<Row & QueryResultRow>(statement, values)).rows,
    run: async (statement, values) => (await query(statement, values)).rowCount ?? 0,
  }
}

const safe = (value: SqlValue): SqlValue => (typeof value === "string" ? sqlText(value) : value)
