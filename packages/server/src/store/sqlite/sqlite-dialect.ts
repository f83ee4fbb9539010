import type { DatabaseSync } from "node:sqlite"
import { SqliteAdapter, SqliteDialect, SqliteQueryCompiler, type CompiledQuery, type DialectAdapter } from "kysely"
import { withSafeParameters } from "../sql/safe-parameters.ts"
import { boundValues, type StatementCache } from "./statement-cache.ts"

/** Kysely on node:sqlite, whose statements take values one by one where better-sqlite3 takes an array. */
export const sqliteDialect = (database: DatabaseSync, statements: StatementCache): SqliteDialect =>
  new NodeSqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (text) => {
        const statement = statements.get(text)
        return {
          reader: statement.columns().length > 0,
          all: (values) => statement.all(...boundValues(values)),
          run: (values) => statement.run(...boundValues(values)),
          iterate: (values) => statement.iterate(...boundValues(values)),
        }
      },
    },
  })

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new SafeCompiler()
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** SQLite's DDL is transactional; Kysely is careful because some pragmas are not. Ours are set before. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class SafeCompiler extends SqliteQueryCompiler {
  override compileQuery(...query: Parameters<SqliteQueryCompiler["compileQuery"]>): CompiledQuery {
    return withSafeParameters(super.compileQuery(...query))
  }
}
