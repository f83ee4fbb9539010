import type { TokenPurpose, TokenRecord } from "../user-store.ts"
import type { SqlContext } from "./sql-context.ts"
import { userById } from "./user-lookup.ts"

interface OneToken {
  readonly tenant: string
  readonly hash: string
}

export const addToken = async (
  { db }: SqlContext,
  { tenant, id, token }: { readonly tenant: string; readonly id: string; readonly token: TokenRecord },
): Promise<void> => {
  await db
    .insertInto("user_tokens")
    .values({
      tenant_id: tenant,
      hash: token.hash,
      user_id: id,
      purpose: token.purpose,
      expires_at: token.expiresAt,
      used_at: null,
    })
    .execute()
}

/** Uses a token up in one statement, so that of two requests at once one gets it. Gives the id of its user. */
export const redeemToken = async (
  { db, clock }: SqlContext,
  { tenant, hash, purpose }: OneToken & { readonly purpose: TokenPurpose },
): Promise<string | undefined> => {
  const now = clock.now()
  const row = await db
    .updateTable("user_tokens")
    .set({ used_at: now })
    .where("tenant_id", "=", tenant)
    .where("hash", "=", hash)
    .where("purpose", "=", purpose)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("user_id")
    .executeTakeFirst()
  return row?.user_id
}

/** Uses an enrolment token up and makes its pending user active. A token of an active user says so, used or not. */
export const activate = async (tx: SqlContext, { tenant, hash }: OneToken): Promise<Activation> => {
  const token = await tx.db
    .selectFrom("user_tokens")
    .select("user_id")
    .where("tenant_id", "=", tenant)
    .where("hash", "=", hash)
    .where("purpose", "=", "enroll")
    .executeTakeFirst()
  const owner = token && (await userById(tx, tenant, token.user_id))
  if (owner?.status === "active") return { kind: "already-active", id: owner.id }
  const id = await redeemToken(tx, { tenant, hash, purpose: "enroll" })
  if (id === undefined) return { kind: "not-found" }
  // A locked user stays locked: an old link in a mail is no way around whoever locked it.
  const { numUpdatedRows } = await tx.db
    .updateTable("users")
    .set({ status: "active" })
    .where("tenant_id", "=", tenant)
    .where("id", "=", id)
    .where("status", "=", "pending")
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? { kind: "activated", id } : { kind: "not-found" }
}

type Activation =
  | { readonly kind: "activated" | "already-active"; readonly id: string }
  | { readonly kind: "not-found" }
