import { PostgresDialect, PostgresQueryCompiler, type CompiledQuery } from "kysely"
import { withSafeParameters } from "../sql/safe-parameters.ts"

/** Kysely on PostgreSQL, with texts such as a column takes them. */
export class SafePostgresDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresQueryCompiler {
    return new SafeCompiler()
  }
}

class SafeCompiler extends PostgresQueryCompiler {
  override compileQuery(...query: Parameters<PostgresQueryCompiler["compileQuery"]>): CompiledQuery {
    return withSafeParameters(super.compileQuery(...query))
  }
}
