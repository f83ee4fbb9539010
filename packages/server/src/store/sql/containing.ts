import { sql, type RawBuilder } from "kysely"
import { folded } from "./sql-text.ts"

/** Whether a column of folded text holds what somebody searches for, which is no pattern. */
export const containing = (column: string, search: string): RawBuilder<boolean> => {
  const pattern = `%${folded(search.trim()).replaceAll(/[\\%_]/g, "\\$&")}%`
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`
}
