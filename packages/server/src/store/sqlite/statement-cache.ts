import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"

/** Prepared statements of one connection by their text. */
export interface StatementCache {
  readonly get: (text: string) => StatementSync
}

/** Most queries come again and again; the few that are made of many parts (an `in` of any length) push old ones out. */
export const createStatementCache = (database: DatabaseSync, size = 256): StatementCache => {
  const statements = new Map<string, StatementSync>()
  return {
    get: (text) => {
      const statement = statements.get(text) ?? database.prepare(text)
      statements.delete(text)
      statements.set(text, statement)
      const [oldest] = statements.keys()
      if (statements.size > size && oldest !== undefined) statements.delete(oldest)
      return statement
    },
  }
}

/** Values as node:sqlite binds them; anything else is a bug. */
export const boundValues = (values: readonly unknown[]): readonly SQLInputValue[] =>
  values.map((value) => {
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint")
      return value
    throw new TypeError(`SQLite can't bind a ${typeof value}.`)
  })
