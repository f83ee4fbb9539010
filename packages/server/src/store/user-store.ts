import type { User, UserBinding, UserStatus } from "@gatewright/engine"
import type { ValueObject } from "@gatewright/flow"

/** A user with what flows must not see. */
export interface UserRecord extends User {
  /** In PHC string form; left out for a user without a password. */
  readonly passwordHash?: string
  /** When the password was set; when the user was created where there is none. */
  readonly passwordChangedAt: number
}

export type TokenPurpose = "enroll" | "reset"

type Taken = { readonly kind: "username-taken" } | { readonly kind: "attribute-taken"; readonly attribute: string }

/** A call with this key is done once; a repetition gives the first result. */
interface Once {
  readonly tenant: string
  readonly key: string
}

/**
 * Users of a tenant. Usernames are unique without regard to case and Unicode form, and so is the attribute `email`.
 * Attributes hold no `Secret`: that is a bug and throws.
 */
export interface UserStore {
  /** Nobody where an attribute that is not unique fits several. */
  readonly find: (query: { readonly tenant: string; readonly binding: UserBinding }) => Promise<UserRecord | undefined>
  readonly create: (
    user: Once & {
      /** A fresh random id. */
      readonly id: string
      readonly username: string
      readonly attributes: ValueObject
      readonly status: UserStatus
      readonly passwordHash?: string | undefined
      /** A token to be kept with the user: what a pending one is activated with. */
      readonly token?: TokenRecord | undefined
    },
  ) => Promise<{ readonly kind: "created"; readonly user: UserRecord } | Taken>
  /** `add` appends to lists and fills what is not there, `replace` overwrites, `remove` takes the named ones away. */
  readonly update: (
    change: Once & {
      readonly id: string
      readonly operation: "add" | "replace" | "remove"
      readonly attributes: ValueObject
      readonly username?: string | undefined
    },
  ) => Promise<{ readonly kind: "updated"; readonly user: UserRecord } | { readonly kind: "not-found" } | Taken>
  readonly setPassword: (
    change: Once & { readonly id: string; readonly passwordHash: string },
  ) => Promise<"set" | "not-found">
  readonly setStatus: (
    change: Once & { readonly id: string; readonly status: UserStatus },
  ) => Promise<"set" | "not-found">
  /** Keeps a token of a user. */
  readonly addToken: (
    token: Once & { readonly id: string; readonly token: TokenRecord },
  ) => Promise<"added" | "not-found">
  /** Uses a token up and tells whose it was; `undefined` where it is unknown, used, or expired. */
  readonly redeemToken: (
    token: Once & { readonly hash: string; readonly purpose: TokenPurpose },
  ) => Promise<UserRecord | undefined>
  /** Uses an enrolment token up and makes its pending user active. */
  readonly activate: (
    token: Once & { readonly hash: string },
  ) => Promise<
    | { readonly kind: "activated"; readonly user: UserRecord }
    | { readonly kind: "already-active"; readonly user: UserRecord }
    | { readonly kind: "not-found" }
  >
}

export interface TokenRecord {
  /** SHA-256 of the token: the token itself is never stored. */
  readonly hash: string
  readonly purpose: TokenPurpose
  readonly expiresAt: number
}
