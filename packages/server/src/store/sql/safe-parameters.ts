import type { CompiledQuery } from "kysely"
import { sqlText } from "./sql-text.ts"

/** A compiled query whose texts are such as a database holds (see `sqlText`). */
export const withSafeParameters = (query: CompiledQuery): CompiledQuery => ({
  ...query,
  parameters: query.parameters.map((value) => (typeof value === "string" ? sqlText(value) : value)),
})
