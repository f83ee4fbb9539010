import type { User, UserBinding } from "@gatewright/engine"
import type { UserRecord } from "../user-store.ts"
import type { SqlContext } from "./sql-context.ts"
import { folded } from "./sql-text.ts"
import { textAttributes, uniqueAttributes, userOf } from "./user-row.ts"

/** Finds one user; nobody where an attribute that is not unique fits several. */
export const findUser = async (
  context: SqlContext,
  tenant: string,
  { by, value, ignoreCase }: UserBinding,
): Promise<UserRecord | undefined> => {
  if (by === "id") return userById(context, tenant, value)
  const users = context.db.selectFrom("users as u").selectAll("u").where("u.tenant_id", "=", tenant)
  const exactly = !ignoreCase
  const found =
    by === "username"
      ? users.where("u.username_key", "=", folded(value)).$if(exactly, (query) => query.where("u.username", "=", value))
      : users
          .innerJoin("user_attributes as a", (join) =>
            join.onRef("a.tenant_id", "=", "u.tenant_id").onRef("a.user_id", "=", "u.id"),
          )
          .where("a.name", "=", by)
          .where("a.value_key", "=", folded(value))
          .$if(exactly, (query) => query.where("a.value", "=", value))
  const [row, another] = await found.limit(2).execute()
  return row && !another ? userOf(row) : undefined
}

export const userById = async ({ db }: SqlContext, tenant: string, id: string): Promise<UserRecord | undefined> => {
  const row = await db
    .selectFrom("users")
    .selectAll()
    .where("tenant_id", "=", tenant)
    .where("id", "=", id)
    .executeTakeFirst()
  return row && userOf(row)
}

/** What belongs to another user already. */
export type Clash =
  | { readonly kind: "username-taken" }
  | { readonly kind: "attribute-taken"; readonly attribute: string }

interface Names extends Pick<User, "id" | "username" | "attributes"> {
  readonly tenant: string
}

/** What another user has already, of what belongs to one user at most. */
export const clashOf = async ({ db }: SqlContext, user: Names): Promise<Clash | undefined> => {
  const { tenant, id, username, attributes } = user
  const sameName = await db
    .selectFrom("users")
    .select("id")
    .where("tenant_id", "=", tenant)
    .where("username_key", "=", folded(username))
    .where("id", "<>", id)
    .executeTakeFirst()
  if (sameName) return { kind: "username-taken" }
  for (const { name, value_key } of textAttributes(attributes)) {
    if (!uniqueAttributes.includes(name)) continue
    const sameValue = await db
      .selectFrom("user_attributes")
      .select("user_id")
      .where("tenant_id", "=", tenant)
      .where("name", "=", name)
      .where("value_key", "=", value_key)
      .where("user_id", "<>", id)
      .executeTakeFirst()
    if (sameValue) return { kind: "attribute-taken", attribute: name }
  }
  return undefined
}

/** Makes a user findable by these attributes and no others. */
export const indexAttributes = async (
  { db }: SqlContext,
  { tenant, id, attributes }: Omit<Names, "username">,
): Promise<void> => {
  await db.deleteFrom("user_attributes").where("tenant_id", "=", tenant).where("user_id", "=", id).execute()
  const texts = textAttributes(attributes)
  if (texts.length === 0) return
  await db
    .insertInto("user_attributes")
    .values(texts.map((text) => ({ tenant_id: tenant, user_id: id, ...text })))
    .execute()
}
