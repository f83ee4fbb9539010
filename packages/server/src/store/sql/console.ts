import type { ConsoleStore, PersonRecord } from "../console-store.ts"
import { atomically } from "./atomically.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlConsole = (context: SqlContext): ConsoleStore => {
  const { db, clock } = context
  return {
    ensureOwner: ({ id, name }) =>
      atomically(context, async (tx) => {
        const owner = tx.db.selectFrom("people").selectAll().where("role", "=", "owner").limit(1)
        await tx.db
          .insertInto("people")
          .values({ id, name, role: "owner" })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        return personOf(await owner.executeTakeFirstOrThrow())
      }),

    addSignInCode: async ({ hash, person, expiresAt }) => {
      await db.insertInto("sign_in_codes").values({ hash, person_id: person, expires_at: expiresAt }).execute()
    },

    redeemSignInCode: (hash) =>
      atomically(context, async (tx) => {
        const code = await tx.db.deleteFrom("sign_in_codes").where("hash", "=", hash).returningAll().executeTakeFirst()
        if (!code || code.expires_at <= clock.now()) return undefined
        const person = tx.db.selectFrom("people").selectAll().where("id", "=", code.person_id)
        return personOf(await person.executeTakeFirstOrThrow())
      }),

    addSession: async ({ hash, person, csrfToken, expiresAt }) => {
      await db
        .insertInto("console_sessions")
        .values({ hash, person_id: person, csrf_token: csrfToken, expires_at: expiresAt })
        .execute()
    },

    session: async (hash) => {
      const row = await db
        .selectFrom("console_sessions as s")
        .innerJoin("people as p", "p.id", "s.person_id")
        .selectAll("p")
        .select(["s.csrf_token", "s.expires_at"])
        .where("s.hash", "=", hash)
        .where("s.expires_at", ">", clock.now())
        .executeTakeFirst()
      if (!row) return undefined
      return { person: personOf(row), csrfToken: row.csrf_token, expiresAt: row.expires_at }
    },

    endSession: async (hash) => {
      await db.deleteFrom("console_sessions").where("hash", "=", hash).execute()
    },
  }
}

const personOf = ({ id, name, role }: PersonRecord): PersonRecord => ({ id, name, role })
