import type { UserSession } from "@gatewright/engine"

/** Sessions of end users, by the hash of the token that the browser has. */
export interface UserSessionStore {
  /** A repeated `key` gives the session of the first call. `idle` in seconds. */
  readonly create: (session: {
    readonly tenant: string
    readonly key: string
    readonly hash: string
    readonly idle: number
    readonly session: UserSession
  }) => Promise<UserSession>
  /** `undefined` once it has expired or was idle for too long. Counts as use of the session. */
  readonly get: (session: { readonly tenant: string; readonly hash: string }) => Promise<UserSession | undefined>
  readonly end: (session: { readonly tenant: string; readonly hash: string }) => Promise<void>
  /** Ends every session of a user, but the one with the id `except`. */
  readonly endAll: (sessions: {
    readonly tenant: string
    readonly user: string
    readonly except: string | undefined
  }) => Promise<void>
}
