import type { User, Users } from "@gatewright/engine"
import type { UserRecord } from "../store/user-store.ts"
import { hashToken } from "./hash-token.ts"
import { createPasswords, type Passwords } from "./passwords.ts"
import type { World } from "./world-ports.ts"

/** The users of one tenant on the store. Every effect's key is marked with what it did, so that no two share one. */
export const storeUsers = (
  { store, clock, random, vault }: Pick<World, "store" | "clock" | "random" | "vault">,
  tenant: string,
  passwords: Passwords = createPasswords(),
): Users => {
  // The same key gives the same token again, so a repetition needs no stored one.
  const tokenFor = (key: string) => vault.token("user-token", tenant, key)
  const stored = (token: string, purpose: "enroll" | "reset", ttl: number) => ({
    hash: hashToken(token),
    purpose,
    expiresAt: clock.now() + ttl * 1000,
  })

  return {
    find: async (binding) => seen(await store.users.find({ tenant, binding })),

    create: async ({ key, password, username, attributes, status }) => {
      const enrollId = status === "pending" ? tokenFor(`create:${key}`) : undefined
      const result = await store.users.create({
        tenant,
        key: `create:${key}`,
        id: random.token(),
        username,
        attributes,
        status,
        passwordHash: password && (await passwords.hash(password)),
        token: enrollId === undefined ? undefined : stored(enrollId, "enroll", enrollTtl),
      })
      if (result.kind !== "created") return result
      return { kind: "created", user: seenUser(result.user), ...(enrollId === undefined ? {} : { enrollId }) }
    },

    update: async ({ key, ...change }) => {
      const result = await store.users.update({ tenant, key: `update:${key}`, ...change })
      return result.kind === "updated" ? { kind: "updated", user: seenUser(result.user) } : result
    },

    authenticate: async ({ binding, password }) => {
      const found = await store.users.find({ tenant, binding })
      const matches = await passwords.matches(found?.passwordHash, password)
      if (!found) return { kind: "not-found" }
      const user = seenUser(found)
      if (!matches) return { kind: "wrong-password", user }
      if (user.status !== "active") return { kind: user.status, user }
      return { kind: "authenticated", user, passwordChangedAt: found.passwordChangedAt }
    },

    setPassword: async ({ key, id, password }) =>
      store.users.setPassword({ tenant, key: `password:${key}`, id, passwordHash: await passwords.hash(password) }),

    issueToken: async ({ key, id, purpose, ttl }) => {
      const token = tokenFor(`issue:${key}`)
      // For a user who is gone it is a token that opens nothing: nobody can tell from outside.
      await store.users.addToken({ tenant, key: `issue:${key}`, id, token: stored(token, purpose, ttl) })
      return token
    },

    redeemToken: async ({ key, token, purpose }) =>
      seen(await store.users.redeemToken({ tenant, key: `redeem:${key}`, hash: hashToken(token), purpose })),

    activate: async ({ key, token }) => {
      const result = await store.users.activate({ tenant, key: `activate:${key}`, hash: hashToken(token) })
      return result.kind === "not-found" ? result : { kind: result.kind, user: seenUser(result.user) }
    },
  }
}

/** How long a registration can be confirmed, in seconds: a day. */
const enrollTtl = 86_400

/** What flows may see of a user. */
const seenUser = ({ id, username, status, attributes }: UserRecord): User => ({ id, username, status, attributes })

const seen = (user: UserRecord | undefined): User | undefined => user && seenUser(user)
