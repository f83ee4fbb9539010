import type { Sessions } from "@gatewright/engine"
import { hashToken } from "./hash-token.ts"
import type { World } from "./world-ports.ts"

/** The user sessions of one tenant on the store. */
export const storeSessions = (
  { store, clock, random, vault }: Pick<World, "store" | "clock" | "random" | "vault">,
  tenant: string,
): Sessions => ({
  get: (token) => store.userSessions.get({ tenant, hash: hashToken(token) }),

  create: async ({ key, userId, attributes, ttl, idle }) => {
    // The same key gives the same token again, so a repetition needs no stored one.
    const token = vault.token("user-session", tenant, key)
    const now = clock.now()
    const session = await store.userSessions.create({
      tenant,
      key,
      hash: hashToken(token),
      idle,
      session: { id: random.token(), userId, attributes, authenticatedAt: now, expiresAt: now + ttl * 1000 },
    })
    return { token, session }
  },

  end: (token) => store.userSessions.end({ tenant, hash: hashToken(token) }),

  endAll: ({ userId, except }) => store.userSessions.endAll({ tenant, user: userId, except }),
})
