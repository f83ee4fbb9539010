import type { User } from "@gatewright/engine"
import type { UserRecord, UserStore } from "../user-store.ts"
import { once } from "./effects.ts"
import type { SqlContext } from "./sql-context.ts"
import { changedAttributes, userColumns, type UserRow } from "./user-row.ts"
import { activate, addToken, redeemToken } from "./user-tokens.ts"
import { clashOf, findUser, indexAttributes, userById, type Clash } from "./user-lookup.ts"

export const sqlUsers = (context: SqlContext): UserStore => {
  /** The users that results name by id, as they are now. */
  const withUser = async <Kind extends string, Other extends object>(
    tenant: string,
    result: Done<Kind> | Other,
  ): Promise<{ readonly kind: Kind; readonly user: UserRecord } | Other> =>
    "id" in result ? { kind: result.kind, user: await knownUser(context, tenant, result.id) } : result

  /** Changes columns of one user, once. */
  const setColumns = async (change: OneChange, columns: Partial<UserRow>): Promise<"set" | "not-found"> => {
    const { kind } = await once(context, change, async ({ db }) => {
      const { numUpdatedRows } = await db
        .updateTable("users")
        .set(columns)
        .where("tenant_id", "=", change.tenant)
        .where("id", "=", change.id)
        .executeTakeFirstOrThrow()
      return { kind: numUpdatedRows === 1n ? ("set" as const) : ("not-found" as const) }
    })
    return kind
  }

  return {
    find: ({ tenant, binding }) => findUser(context, tenant, binding),

    create: async ({ tenant, key, id, username, attributes, status, passwordHash, token }) =>
      withUser<"created", Clash>(
        tenant,
        await once(context, { tenant, key }, async (tx) => {
          const clash = await clashOf(tx, { tenant, id, username, attributes })
          if (clash) return clash
          await tx.db
            .insertInto("users")
            .values({
              tenant_id: tenant,
              id,
              status,
              ...userColumns({ username, attributes }),
              password_hash: passwordHash ?? null,
              password_changed_at: tx.clock.now(),
            })
            .execute()
          await indexAttributes(tx, { tenant, id, attributes })
          if (token) await addToken(tx, { tenant, id, token })
          return { kind: "created", id } as const
        }),
      ),

    update: async ({ tenant, key, id, operation, attributes: change, username }) =>
      withUser<"updated", Clash | NotFound>(
        tenant,
        await once(context, { tenant, key }, async (tx): Promise<Done<"updated"> | Clash | NotFound> => {
          const before = await userById(tx, tenant, id)
          if (!before) return { kind: "not-found" }
          const after: Pick<User, "username" | "attributes"> = {
            username: username ?? before.username,
            attributes: changedAttributes(before.attributes, operation, change),
          }
          const clash = await clashOf(tx, { tenant, id, ...after })
          if (clash) return clash
          await tx.db
            .updateTable("users")
            .set(userColumns(after))
            .where("tenant_id", "=", tenant)
            .where("id", "=", id)
            .execute()
          await indexAttributes(tx, { tenant, id, attributes: after.attributes })
          return { kind: "updated", id }
        }),
      ),

    setPassword: ({ passwordHash, ...change }) =>
      setColumns(change, { password_hash: passwordHash, password_changed_at: context.clock.now() }),

    setStatus: ({ status, ...change }) => setColumns(change, { status }),

    addToken: async ({ tenant, key, id, token }) => {
      const { kind } = await once(context, { tenant, key }, async (tx) => {
        if (!(await userById(tx, tenant, id))) return { kind: "not-found" } as const
        await addToken(tx, { tenant, id, token })
        return { kind: "added" } as const
      })
      return kind
    },

    redeemToken: async ({ tenant, key, hash, purpose }) => {
      const { id } = await once(context, { tenant, key }, async (tx) => ({
        id: await redeemToken(tx, { tenant, hash, purpose }),
      }))
      return id === undefined ? undefined : userById(context, tenant, id)
    },

    activate: async ({ tenant, key, hash }) =>
      withUser<"activated" | "already-active", NotFound>(
        tenant,
        await once(context, { tenant, key }, (tx) => activate(tx, { tenant, hash })),
      ),
  }
}

/** What is remembered of a change: the user as it is, by id. */
interface Done<Kind extends string> {
  readonly kind: Kind
  readonly id: string
}

interface NotFound {
  readonly kind: "not-found"
}

interface OneChange {
  readonly tenant: string
  readonly key: string
  readonly id: string
}

const knownUser = async (context: SqlContext, tenant: string, id: string): Promise<UserRecord> => {
  const user = await userById(context, tenant, id)
  if (!user) throw new Error(`The user ${id} is remembered for an idempotency key, and is gone.`)
  return user
}
