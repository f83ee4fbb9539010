import type { StoreMigration } from "./migration.ts"

/** A tenant may let its designers debug what was never live and acts for real; until it says so, it does not. */
export const designersDebug: StoreMigration = {
  name: "0014-designers-debug",
  part: "main",
  statements: () => [`alter table tenants add column designers_debug integer not null default 0`],
}
