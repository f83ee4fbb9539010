import type { Clock, Random, Sessions, UserSession } from "../ports.ts"

interface Stored {
  readonly session: UserSession
  readonly idle: number
  readonly seenAt: number
}

/** User sessions in a map. A repeated `key` gives the session of the first call. */
export const memorySessions = ({ clock, random }: { readonly clock: Clock; readonly random: Random }): Sessions => {
  const stored = new Map<string, Stored>()
  const tokens = new Map<string, string>()

  return {
    get: async (token) => {
      const found = stored.get(token)
      const now = clock.now()
      if (!found || found.session.expiresAt <= now || found.seenAt + found.idle * 1000 <= now) return undefined
      stored.set(token, { ...found, seenAt: now })
      return found.session
    },
    create: async ({ key, userId, attributes, ttl, idle }) => {
      const token = tokens.get(key) ?? random.token()
      const now = clock.now()
      const found = stored.get(token)
      const session = found?.session ?? {
        id: random.token(),
        userId,
        attributes,
        authenticatedAt: now,
        expiresAt: now + ttl * 1000,
      }
      tokens.set(key, token)
      stored.set(token, { session, idle, seenAt: now })
      return { token, session }
    },
    end: async (token) => void stored.delete(token),
    endAll: async ({ userId, except }) => {
      for (const [token, { session }] of stored) {
        if (session.userId === userId && session.id !== except) stored.delete(token)
      }
    },
  }
}
