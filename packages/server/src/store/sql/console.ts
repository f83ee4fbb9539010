import { sql } from "kysely"
import type { PersonRecord } from "../access-store.ts"
import type { ConsoleStore } from "../console-store.ts"
import { atomically } from "./atomically.ts"
import { newPerson, personOf } from "./people.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlConsole = (context: SqlContext): ConsoleStore => {
  const { db, clock } = context
  return {
    ensureOwner: async ({ id, name }) =>
      (await firstOwner(context)) ??
      atomically(context, async (tx) => {
        // Servers that start at once on an empty database make one owner between them.
        if (tx.dialect === "postgres") await sql`lock table people in share row exclusive mode`.execute(tx.db)
        const found = await firstOwner(tx)
        if (found) return found
        const person = newPerson({ id, name, isOwner: true, now: tx.clock.now() })
        await tx.db.insertInto("people").values(person).execute()
        return personOf(person)
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

const firstOwner = async ({ db }: SqlContext): Promise<PersonRecord | undefined> => {
  const owners = db.selectFrom("people").selectAll().where("is_owner", "=", 1).orderBy("created_at").orderBy("id")
  const row = await owners.executeTakeFirst()
  return row && personOf(row)
}
