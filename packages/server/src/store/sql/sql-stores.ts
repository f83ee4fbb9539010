import type { StoreTransaction } from "../store.ts"
import { sqlAccess } from "./access.ts"
import { sqlApplies } from "./applies.ts"
import { sqlApprovals } from "./approvals.ts"
import { sqlAudit } from "./audit.ts"
import { sqlBindings } from "./bindings.ts"
import { sqlCategories } from "./categories.ts"
import { sqlConnections } from "./connections.ts"
import { sqlConsole } from "./console.ts"
import { sqlContents } from "./contents.ts"
import { sqlDebugLinks } from "./debug-links.ts"
import { sqlEffects } from "./effects.ts"
import { sqlFlows } from "./flows.ts"
import { sqlOrigins } from "./origins.ts"
import { sqlOutbox } from "./outbox.ts"
import { sqlRevisions } from "./revisions.ts"
import { sqlSealedKeys } from "./sealed-keys.ts"
import { sqlSealedTexts } from "./sealed-texts.ts"
import { sqlSecrets } from "./secrets.ts"
import type { SqlContext } from "./sql-context.ts"
import { sqlTenants } from "./tenants.ts"
import { sqlUsers } from "./users.ts"
import { sqlVersions } from "./versions.ts"

/** What a transaction can reach, on the database or on a transaction of it. */
export const sqlStores = (context: SqlContext): StoreTransaction => ({
  tenants: sqlTenants(context),
  flows: sqlFlows(context),
  revisions: sqlRevisions(context),
  versions: sqlVersions(context),
  origins: sqlOrigins(context),
  contents: sqlContents(context),
  applies: sqlApplies(context),
  approvals: sqlApprovals(context),
  debugLinks: sqlDebugLinks(context),
  audit: sqlAudit(context),
  secrets: sqlSecrets(context),
  connections: sqlConnections(context),
  bindings: sqlBindings(context),
  categories: sqlCategories(context),
  keys: sqlSealedKeys(context),
  sealed: sqlSealedTexts(context),
  console: sqlConsole(context),
  access: sqlAccess(context),
  users: sqlUsers(context),
  effects: sqlEffects(context),
  outbox: sqlOutbox(context),
})
