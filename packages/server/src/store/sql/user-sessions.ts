import type { UserSession } from "@gatewright/engine"
import type { ValueObject } from "@gatewright/flow"
import type { UserSessionStore } from "../user-session-store.ts"
import { atomically } from "./atomically.ts"
import type { Prepared, Statement } from "./prepared.ts"
import type { SqlContext } from "./sql-context.ts"
import { storedJson } from "./stored-json.ts"
import type { Tables } from "./tables.ts"

type SessionRow = Tables["user_sessions"]

/** Sessions are read by a prepared statement at the start of every run, and written seldom. */
export const sqlUserSessions = (context: SqlContext, prepared: Prepared): UserSessionStore => ({
  create: ({ tenant, key, hash, idle, session }) =>
    atomically(context, async ({ db, clock }) => {
      await db
        .insertInto("user_sessions")
        .values({
          tenant_id: tenant,
          hash,
          key,
          id: session.id,
          user_id: session.userId,
          attributes: storedJson(session.attributes),
          authenticated_at: session.authenticatedAt,
          expires_at: session.expiresAt,
          idle,
          seen_at: clock.now(),
        })
        .onConflict((conflict) => conflict.columns(["tenant_id", "key"]).doNothing())
        .execute()
      return sessionOf(
        await db
          .selectFrom("user_sessions")
          .selectAll()
          .where("tenant_id", "=", tenant)
          .where("key", "=", key)
          .executeTakeFirstOrThrow(),
      )
    }),

  get: async ({ tenant, hash }) => {
    const now = context.clock.now()
    const [row] = await prepared.all(selectSession, [tenant, hash, now])
    if (!row) return undefined
    // Every use would be a write; a tenth of the idle time is exact enough, and at most one write in that time.
    if (now - row.seen_at > row.idle * 100) {
      await context.db
        .updateTable("user_sessions")
        .set({ seen_at: now })
        .where("tenant_id", "=", tenant)
        .where("hash", "=", hash)
        .execute()
    }
    return sessionOf(row)
  },

  end: async ({ tenant, hash }) => {
    await context.db.deleteFrom("user_sessions").where("tenant_id", "=", tenant).where("hash", "=", hash).execute()
  },

  endAll: async ({ tenant, user, except }) => {
    const ofUser = context.db.deleteFrom("user_sessions").where("tenant_id", "=", tenant).where("user_id", "=", user)
    await (except === undefined ? ofUser : ofUser.where("id", "!=", except)).execute()
  },
})

const selectSession: Statement<SessionRow> = {
  name: "user-session",
  text: `select * from user_sessions
    where tenant_id = $1 and hash = $2 and expires_at > $3 and seen_at + idle * 1000 > $3`,
}

const sessionOf = (row: SessionRow): UserSession => {
  const attributes: ValueObject = JSON.parse(row.attributes)
  return {
    id: row.id,
    userId: row.user_id,
    attributes,
    authenticatedAt: row.authenticated_at,
    expiresAt: row.expires_at,
  }
}
