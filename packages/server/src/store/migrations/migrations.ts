import type { StoreMigration } from "./migration.ts"
import { flows } from "./0001-flows.ts"
import { consoleAccess } from "./0002-console.ts"
import { users } from "./0003-users.ts"
import { runs } from "./0004-runs.ts"

/** Every step of the schema, in order. New ones are added at the end. */
export const migrations: readonly StoreMigration[] = [flows, consoleAccess, users, runs]
