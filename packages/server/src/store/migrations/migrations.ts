import type { StoreMigration } from "./migration.ts"
import { flows } from "./0001-flows.ts"
import { consoleAccess } from "./0002-console.ts"
import { users } from "./0003-users.ts"
import { runs } from "./0004-runs.ts"
import { access } from "./0005-access.ts"
import { runRevisions } from "./0006-run-revisions.ts"
import { secrets } from "./0007-secrets.ts"
import { versions } from "./0008-versions.ts"
import { applies } from "./0009-applies.ts"
import { debugLinks } from "./0010-debug-links.ts"
import { trackedRuns } from "./0011-tracked-runs.ts"
import { unsavedDebug } from "./0012-unsaved-debug.ts"
import { categories } from "./0013-categories.ts"
import { designersDebug } from "./0014-designers-debug.ts"
import { sessionsByUser } from "./0015-sessions-by-user.ts"

/** Every step of the schema, in order. New ones are added at the end. */
export const migrations: readonly StoreMigration[] = [
  flows,
  consoleAccess,
  users,
  runs,
  access,
  runRevisions,
  secrets,
  versions,
  applies,
  debugLinks,
  trackedRuns,
  unsavedDebug,
  categories,
  designersDebug,
  sessionsByUser,
]
