import type { StoreMigration } from "./migration.ts"

/** All sessions of a user end at once when the password changes. */
export const sessionsByUser: StoreMigration = {
  name: "0015-sessions-by-user",
  part: "main",
  statements: () => [`create index user_sessions_by_user on user_sessions (tenant_id, user_id)`],
}
