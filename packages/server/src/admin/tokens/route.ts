import type { FastifyInstance } from "fastify"
import { apiTokenPrefix } from "../../http/authenticate.ts"
import { withoutRight } from "../../http/authorize.ts"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { hashToken } from "../../ports/hash-token.ts"
import type { TokenRecord } from "../../store/access-store.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import { addToken, listTokens, revokeToken, type Token } from "./contract.ts"

/** Tokens for programs. Their text is told once and stored hashed. */
export const tokenRoutes = (app: FastifyInstance, { store, clock, random }: Services): void => {
  mount(app, listTokens, async ({ params: { tenant } }) => ({
    tokens: (await store.access.tokens(tenant)).map(tokenRow),
  }))

  mount(app, addToken, ({ params: { tenant }, body: { name, scopes, days }, caller }) =>
    allOrNothing(store, async (tx) => {
      const refusal = scopes.map((scope) => withoutRight(caller, { tenant, anyOf: [scope] })).find(Boolean)
      if (refusal) return refusal
      const text = apiTokenPrefix + random.token()
      const token = await tx.access.addToken({
        tenant,
        id: random.token(),
        hash: hashToken(text),
        name,
        scopes: [...new Set(scopes)],
        createdBy: caller.name,
        expiresAt: days === undefined ? null : clock.now() + days * dayTime,
      })
      const { expiresAt } = tokenRow(token)
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "token.added",
        subject: token.id,
        detail: JSON.stringify({ name, scopes: token.scopes, expiresAt }),
      })
      return { token: tokenRow(token), text }
    }),
  )

  mount(app, revokeToken, ({ params: { tenant, token: id }, caller }) =>
    allOrNothing(store, async (tx) => {
      const token = (await tx.access.tokens(tenant)).find((each) => each.id === id)
      const revoked = await tx.access.revokeToken({ tenant, id })
      if (revoked === "not-found") return refuse("token.not-found", `There is no API token ${id} in this tenant.`)
      const detail = JSON.stringify({ name: token?.name ?? "" })
      await tx.audit.append({ tenant, by: caller.name, action: "token.revoked", subject: id, detail })
      return undefined
    }),
  )
}

/** In milliseconds. */
const dayTime = 24 * 60 * 60 * 1000

const tokenRow = ({ id, name, scopes, createdAt, createdBy, expiresAt, lastUsedAt }: TokenRecord): Token => ({
  id,
  name,
  scopes: [...scopes],
  createdAt: new Date(createdAt).toISOString(),
  createdBy,
  expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
  lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
})
