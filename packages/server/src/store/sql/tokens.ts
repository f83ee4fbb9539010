import type { AccessStore, TokenRecord } from "../access-store.ts"
import type { Prepared, Statement } from "./prepared.ts"
import type { SqlContext } from "./sql-context.ts"
import { folded } from "./sql-text.ts"
import type { Tables } from "./tables.ts"

type TokenRow = Tables["api_tokens"]
type Tokens = Pick<AccessStore, "tokens" | "addToken" | "tokenByHash" | "tokenUsed" | "revokeToken">

/** Tokens of programs. */
export const sqlTokens = ({ db, clock }: SqlContext): Tokens => ({
  tokens: async (tenant) => {
    const rows = await db
      .selectFrom("api_tokens")
      .selectAll()
      .where("tenant_id", "=", tenant)
      .where((token) => token.or([token("expires_at", "is", null), token("expires_at", ">", clock.now())]))
      .orderBy("name_key")
      .orderBy("id")
      .execute()
    return rows.map(tokenOf)
  },

  addToken: async ({ tenant, id, hash, name, scopes, createdBy, expiresAt }) =>
    tokenOf(
      await db
        .insertInto("api_tokens")
        .values({
          tenant_id: tenant,
          id,
          hash,
          name,
          name_key: folded(name),
          scopes: JSON.stringify(scopes),
          created_at: clock.now(),
          created_by: createdBy,
          expires_at: expiresAt,
          last_used_at: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow(),
    ),

  tokenByHash: async (hash) => {
    const row = await db.selectFrom("api_tokens").selectAll().where("hash", "=", hash).executeTakeFirst()
    return row && validToken(row, clock.now())
  },

  tokenUsed: async ({ tenant, id }) => {
    const now = clock.now()
    await db
      .updateTable("api_tokens")
      .set({ last_used_at: now })
      .where("tenant_id", "=", tenant)
      .where("id", "=", id)
      .where((token) => token.or([token("last_used_at", "is", null), token("last_used_at", "<=", now - minute)]))
      .execute()
  },

  revokeToken: async ({ tenant, id }) => {
    const { numDeletedRows } = await db
      .deleteFrom("api_tokens")
      .where("tenant_id", "=", tenant)
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    return numDeletedRows === 0n ? "not-found" : "revoked"
  },
})

/** What every request with a token looks up, on a prepared statement. */
export const preparedTokens = ({ clock }: SqlContext, prepared: Prepared): Pick<AccessStore, "tokenByHash"> => ({
  tokenByHash: async (hash) => {
    const [row] = await prepared.all(selectToken, [hash])
    return row && validToken(row, clock.now())
  },
})

/** "When was it last here" is exact to that, so that not every request is a write. */
export const minute = 60_000

const selectToken: Statement<TokenRow> = { name: "api-token", text: "select * from api_tokens where hash = $1" }

const validToken = (row: TokenRow, now: number) =>
  row.expires_at === null || row.expires_at > now ? { tenant: row.tenant_id, token: tokenOf(row) } : undefined

const tokenOf = (row: TokenRow): TokenRecord => ({
  id: row.id,
  name: row.name,
  scopes: JSON.parse(row.scopes),
  createdAt: row.created_at,
  createdBy: row.created_by,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
})
