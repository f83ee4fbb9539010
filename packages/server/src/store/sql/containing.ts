import { sql, type RawBuilder } from "kysely"
import { folded } from "./sql-text.ts"

/** Whether a column of folded text holds what somebody searches for, which is no pattern. */
export const containing = (column: string, search: string): RawBuilder<boolean> => {
  return sql<boolean>`${sql.ref(column)} like ${patternOf(search)} escape '\\'`
}

/** What `like ... escape '\'` takes for it. */
export const patternOf = (search: string): string => `%${folded(search.trim()).replaceAll(/[\\%_]/g, "\\$&")}%`
