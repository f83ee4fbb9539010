import { isList, type Secret, type Value, type ValueObject } from "@gatewright/flow"
import type { Clock, Random, User, UserBinding, Users } from "../ports.ts"

interface StoredUser {
  readonly user: User
  readonly password: string | undefined
  readonly passwordChangedAt: number
}

interface StoredToken {
  readonly userId: string
  readonly purpose: "enroll" | "reset"
  readonly expiresAt: number
  readonly used: boolean
}

/** The users of one tenant in a map. Attributes named in `unique` belong to one user at most. */
export interface MemoryUsers extends Users {
  /** The users by id, to look at. */
  readonly all: () => readonly User[]
  /** Puts a user there without a flow, e.g. the one that a test signs in. */
  readonly add: (user: Partial<User> & { readonly username: string; readonly password?: string }) => User
}

const enrollTtl = 86_400

export const memoryUsers = ({
  clock,
  random,
  unique = ["email"],
}: {
  readonly clock: Clock
  readonly random: Random
  readonly unique?: readonly string[]
}): MemoryUsers => {
  const stored = new Map<string, StoredUser>()
  const tokens = new Map<string, StoredToken>()
  const once = repeatable()

  const findBy = ({ by, value, ignoreCase }: UserBinding): StoredUser | undefined => {
    const wanted = ignoreCase ? value.toLowerCase() : value
    return [...stored.values()].find(({ user }) => {
      const own = by === "username" ? user.username : by === "id" ? user.id : user.attributes[by]
      return typeof own === "string" && (ignoreCase ? own.toLowerCase() : own) === wanted
    })
  }

  const clash = (id: string, username: string | undefined, attributes: ValueObject) => {
    const others = [...stored.values()].filter(({ user }) => user.id !== id)
    if (others.some(({ user }) => user.username === username)) return { kind: "username-taken" } as const
    const attribute = unique.find(
      (name) => attributes[name] !== undefined && others.some(({ user }) => user.attributes[name] === attributes[name]),
    )
    return attribute === undefined ? undefined : ({ kind: "attribute-taken", attribute } as const)
  }

  const save = (user: User, password?: Secret | string): User => {
    const before = stored.get(user.id)
    const text = typeof password === "object" ? password.reveal() : password
    stored.set(user.id, {
      user,
      password: text ?? before?.password,
      passwordChangedAt: text === undefined ? (before?.passwordChangedAt ?? clock.now()) : clock.now(),
    })
    return user
  }

  const issue = (userId: string, purpose: "enroll" | "reset", ttl: number): string => {
    const token = random.token()
    tokens.set(token, { userId, purpose, expiresAt: clock.now() + ttl * 1000, used: false })
    return token
  }

  const redeem = (token: string, purpose: "enroll" | "reset"): StoredUser | undefined => {
    const found = tokens.get(token)
    if (!found || found.used || found.purpose !== purpose || found.expiresAt <= clock.now()) return undefined
    tokens.set(token, { ...found, used: true })
    return stored.get(found.userId)
  }

  return {
    all: () => [...stored.values()].map(({ user }) => user),
    add: ({ username, password, id = random.token(), status = "active", attributes = {} }) =>
      save({ id, username, status, attributes }, password),

    find: async (binding) => findBy(binding)?.user,

    create: async ({ key, username, password, attributes, status }) =>
      once(key, () => {
        const id = random.token()
        const taken = clash(id, username, attributes)
        if (taken) return taken
        const user = save({ id, username, status, attributes }, password)
        return status === "pending"
          ? ({ kind: "created", user, enrollId: issue(id, "enroll", enrollTtl) } as const)
          : ({ kind: "created", user } as const)
      }),

    update: async ({ key, id, operation, attributes, username }) =>
      once(key, () => {
        const found = stored.get(id)?.user
        if (!found) return { kind: "not-found" } as const
        const taken = clash(id, username, operation === "remove" ? {} : attributes)
        if (taken) return taken
        const user = {
          ...found,
          username: username ?? found.username,
          attributes: changed(found.attributes, operation, attributes),
        }
        return { kind: "updated", user: save(user) } as const
      }),

    authenticate: async ({ binding, password }) => {
      const found = findBy(binding)
      if (!found) return { kind: "not-found" }
      const { user, passwordChangedAt } = found
      if (found.password === undefined || found.password !== password.reveal()) return { kind: "wrong-password", user }
      if (user.status !== "active") return { kind: user.status, user }
      return { kind: "authenticated", user, passwordChangedAt }
    },

    setPassword: async ({ key, id, password }) =>
      once(key, () => {
        const found = stored.get(id)
        if (found) save(found.user, password)
        return found ? "set" : "not-found"
      }),

    issueToken: async ({ key, id, purpose, ttl }) => once(key, () => issue(id, purpose, ttl)),

    redeemToken: async ({ key, token, purpose }) => once(key, () => redeem(token, purpose)?.user),

    activate: async ({ key, token }) =>
      once(key, () => {
        const owner = stored.get(tokens.get(token)?.userId ?? "")
        if (owner?.user.status === "active") return { kind: "already-active", user: owner.user } as const
        const found = redeem(token, "enroll")
        if (!found) return { kind: "not-found" } as const
        return { kind: "activated", user: save({ ...found.user, status: "active" }) } as const
      }),
  }
}

/** The law of idempotency keys: a key that was seen gives the result of its first call. */
const repeatable = () => {
  const results = new Map<string, unknown>()
  return <Result>(key: string, run: () => Result): Result => {
    if (!results.has(key)) results.set(key, run())
    return results.get(key) as Result
  }
}

/** `add` appends to a list and fills what is not there, `replace` overwrites, `remove` takes away. */
const changed = (
  before: ValueObject,
  operation: "add" | "replace" | "remove",
  attributes: ValueObject,
): ValueObject => {
  if (operation === "replace") return { ...before, ...attributes }
  if (operation === "remove") {
    return Object.fromEntries(Object.entries(before).filter(([name]) => !(name in attributes)))
  }
  const added = Object.entries(attributes).map(([name, value]) => [name, joined(before[name], value)] as const)
  return { ...before, ...Object.fromEntries(added) }
}

const joined = (before: Value | undefined, value: Value | undefined): Value | undefined => {
  if (isList(before) && value !== undefined) return [...before, ...(isList(value) ? value : [value])]
  return before ?? value
}
