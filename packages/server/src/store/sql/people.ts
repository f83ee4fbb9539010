import type { AccessStore, PersonRecord } from "../access-store.ts"
import { lockTenant } from "./lock-tenant.ts"
import type { SqlContext } from "./sql-context.ts"
import { folded } from "./sql-text.ts"
import type { Tables } from "./tables.ts"
import { minute } from "./tokens.ts"

type People = Pick<AccessStore, "people" | "person" | "memberships" | "addPerson" | "setRole" | "endSessions" | "seen">

/** People and their roles. */
export const sqlPeople = (context: SqlContext): People => {
  const { db, clock } = context
  return {
    people: async (tenant) => {
      // Of two owners who remove each other at once, on two servers, the second one has to see what the first one did.
      if (db.isTransaction) await lockTenant(context, tenant)
      const rows = await db
        .selectFrom("people as p")
        .leftJoin("memberships as m", (join) => join.onRef("m.person_id", "=", "p.id").on("m.tenant_id", "=", tenant))
        .selectAll("p")
        .select("m.role")
        .where((person) => person.or([person("m.role", "is not", null), person("p.is_owner", "=", 1)]))
        .orderBy("p.name_key")
        .execute()
      return rows.map((row) => ({ person: personOf(row), role: row.role }))
    },

    person: async (id) => {
      const row = await db.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst()
      return row && personOf(row)
    },

    memberships: async (person) => {
      const rows = await db
        .selectFrom("memberships")
        .select(["tenant_id as tenant", "role"])
        .where("person_id", "=", person)
        .orderBy("tenant_id")
        .execute()
      return rows.map((row) => ({ ...row }))
    },

    addPerson: async ({ id, name, isOwner }) => {
      const row = await db
        .insertInto("people")
        .values(newPerson({ id, name, isOwner, now: clock.now() }))
        .onConflict((conflict) => conflict.column("name_key").doNothing())
        .returningAll()
        .executeTakeFirst()
      return row ? { kind: "created", person: personOf(row) } : { kind: "name-taken" }
    },

    setRole: async ({ tenant, person, role }) => {
      if (role === null) {
        await db.deleteFrom("memberships").where("tenant_id", "=", tenant).where("person_id", "=", person).execute()
        return
      }
      await db
        .insertInto("memberships")
        .values({ tenant_id: tenant, person_id: person, role })
        .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doUpdateSet({ role }))
        .execute()
    },

    endSessions: async (person) => {
      await db.deleteFrom("sign_in_codes").where("person_id", "=", person).execute()
      await db.deleteFrom("console_sessions").where("person_id", "=", person).execute()
    },

    seen: async (person) => {
      const now = clock.now()
      await db
        .updateTable("people")
        .set({ last_seen_at: now })
        .where("id", "=", person)
        .where((row) => row.or([row("last_seen_at", "is", null), row("last_seen_at", "<=", now - minute)]))
        .execute()
    },
  }
}

type PersonRow = Tables["people"]

export const newPerson = ({
  id,
  name,
  isOwner,
  now,
}: {
  readonly id: string
  readonly name: string
  readonly isOwner: boolean
  readonly now: number
}): PersonRow => ({
  id,
  name,
  name_key: folded(name),
  is_owner: isOwner ? 1 : 0,
  created_at: now,
  last_seen_at: null,
})

export const personOf = (row: Omit<PersonRow, "name_key">): PersonRecord => ({
  id: row.id,
  name: row.name,
  isOwner: row.is_owner === 1,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
})
