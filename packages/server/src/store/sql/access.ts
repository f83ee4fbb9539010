import type { AccessStore } from "../access-store.ts"
import { sqlPeople } from "./people.ts"
import type { SqlContext } from "./sql-context.ts"
import { sqlTokens } from "./tokens.ts"

export const sqlAccess = (context: SqlContext): AccessStore => ({ ...sqlPeople(context), ...sqlTokens(context) })
