import type { Json, Secret, ValueObject } from "@gatewright/flow"
import type { CompiledFlow } from "./compiled-flow.ts"
import type { TraceStep } from "./trace/trace-step.ts"

/** Milliseconds since 1970-01-01 UTC. */
export interface Clock {
  readonly now: () => number
}

/** Unguessable strings (at least 128 bits, URL-safe). */
export interface Random {
  readonly token: () => string
}

export type UserStatus = "pending" | "active" | "locked"

/** A user as flows see one. `attributes` hold everything but the credentials; `email` is one of them. */
export interface User {
  readonly id: string
  readonly username: string
  readonly status: UserStatus
  readonly attributes: ValueObject
}

/** Finds one user: `by` is `username`, `id`, or the name of an attribute whose value is unique. */
export interface UserBinding {
  readonly by: string
  readonly value: string
  readonly ignoreCase: boolean
}

/** The users of one tenant. Expected failures are values. A repeated `key` gives the result of the first call. */
export interface Users {
  readonly find: (binding: UserBinding) => Promise<User | undefined>
  readonly create: (user: {
    readonly key: string
    readonly username: string
    readonly password?: Secret
    readonly attributes: ValueObject
    readonly status: "pending" | "active"
  }) => Promise<
    | { readonly kind: "created"; readonly user: User; readonly enrollId?: string }
    | { readonly kind: "username-taken" }
    | { readonly kind: "attribute-taken"; readonly attribute: string }
  >
  readonly update: (change: {
    readonly key: string
    readonly id: string
    readonly operation: "add" | "replace" | "remove"
    readonly attributes: ValueObject
    readonly username?: string
  }) => Promise<
    | { readonly kind: "updated"; readonly user: User }
    | { readonly kind: "not-found" }
    | { readonly kind: "username-taken" }
    | { readonly kind: "attribute-taken"; readonly attribute: string }
  >
  /** Compares in constant time, and takes as long for an unknown user as for a known one. */
  readonly authenticate: (credentials: {
    readonly binding: UserBinding
    readonly password: Secret
  }) => Promise<
    | { readonly kind: "authenticated"; readonly user: User; readonly passwordChangedAt: number }
    | { readonly kind: "wrong-password"; readonly user: User }
    | { readonly kind: "not-found" }
    | { readonly kind: "pending"; readonly user: User }
    | { readonly kind: "locked"; readonly user: User }
  >
  readonly setPassword: (change: {
    readonly key: string
    readonly id: string
    readonly password: Secret
  }) => Promise<"set" | "not-found">
  /** A token that activates or resets once, for a link in a mail. Stored hashed. `ttl` in seconds. */
  readonly issueToken: (token: {
    readonly key: string
    readonly id: string
    readonly purpose: "enroll" | "reset"
    readonly ttl: number
  }) => Promise<string>
  /** Uses a token up. */
  readonly redeemToken: (token: {
    readonly key: string
    readonly token: string
    readonly purpose: "enroll" | "reset"
  }) => Promise<User | undefined>
  /** Uses an enrolment token up and makes the user active. */
  readonly activate: (token: {
    readonly key: string
    readonly token: string
  }) => Promise<
    | { readonly kind: "activated"; readonly user: User }
    | { readonly kind: "not-found" }
    | { readonly kind: "already-active"; readonly user: User }
  >
}

/** Sends mail through the connection of that key; `mail` is the outbox where there is none. */
export interface Mail {
  readonly send: (mail: {
    readonly key: string
    readonly connection: string
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly html?: string
    readonly language: string
  }) => Promise<{ readonly kind: "sent" } | { readonly kind: "failed"; readonly message: string }>
}

/** A request that a node sends to another server. */
export interface HttpRequest {
  readonly key: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  readonly url: string
  readonly headers: Readonly<Record<string, string | Secret>>
  /** A secret where a secret went into it, so that nobody logs it. */
  readonly body?: string | Secret
  /** Milliseconds. */
  readonly timeout: number
  readonly followRedirects: boolean
}

/** The one way out to HTTP: size limit, time limit, address filter. */
export interface Http {
  readonly send: (request: HttpRequest) => Promise<
    | {
        readonly kind: "answered"
        readonly status: number
        readonly headers: Readonly<Record<string, string>>
        readonly body: string
      }
    | {
        readonly kind: "failed"
        readonly reason: "refused" | "timeout" | "too-large" | "unreachable"
        readonly message: string
      }
  >
}

/** Named secrets of the environment. */
export interface Secrets {
  readonly get: (name: string) => Promise<Secret | undefined>
}

/** An HTTP API of the environment: where it is, and the headers that open it, which no other origin may get. */
export interface HttpConnection {
  readonly baseUrl: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, Secret>>
}

/** Named connections of the environment that nodes themselves look at. */
export interface Connections {
  readonly http: (key: string) => Promise<HttpConnection | undefined>
}

/** A person's signed-in session of one tenant. It outlives runs. Times in milliseconds since 1970. */
export interface UserSession {
  readonly id: string
  readonly userId: string
  readonly attributes: ValueObject
  readonly authenticatedAt: number
  readonly expiresAt: number
}

export interface Sessions {
  readonly get: (token: string) => Promise<UserSession | undefined>
  /** `ttl` and `idle` in seconds. Returns the token for the browser; it is stored hashed. */
  readonly create: (session: {
    readonly key: string
    readonly userId: string
    readonly attributes: ValueObject
    readonly ttl: number
    readonly idle: number
  }) => Promise<{ readonly token: string; readonly session: UserSession }>
  readonly end: (token: string) => Promise<void>
  /** Ends every session of a user, but the one with the id `except`. */
  readonly endAll: (sessions: { readonly userId: string; readonly except: string | undefined }) => Promise<void>
}

/** Runs a user's JavaScript with CPU, memory and time limits and no ambient authority. */
export interface Scripts {
  readonly run: (script: {
    readonly code: string
    readonly variables: Json
  }) => Promise<
    | { readonly kind: "left"; readonly output: string; readonly data: Json }
    | { readonly kind: "failed"; readonly message: string }
  >
}

/** Library flows of the same tenant, compiled; pinned by the caller to the digest that it gets back. */
export interface Libraries {
  readonly live: (flowId: string) => Promise<CompiledFlow | undefined>
  readonly pinned: (flowId: string, digest: string) => Promise<CompiledFlow | undefined>
}

/** Everything that the engine needs of the world, for one tenant. */
export interface Ports {
  readonly clock: Clock
  readonly random: Random
  /** SHA-256 of a text (UTF-8), as base64url. What a step token is stored as. */
  readonly hash: (text: string) => string
  readonly users: Users
  readonly mail: Mail
  readonly http: Http
  readonly secrets: Secrets
  readonly connections: Connections
  readonly sessions: Sessions
  readonly scripts: Scripts
  readonly libraries: Libraries
  /**
   * Told each step of a tracked run as it happens, and the digest of the flow that it happened in; only where somebody
   * watches the run. Must not throw.
   */
  readonly watch?: (step: TraceStep, digest: string) => void
  /** Details of a failure that people must not see; never called with a secret. `code` is one of `engineErrors`. */
  readonly log: (entry: {
    readonly runId: string
    readonly node?: string
    readonly code?: string
    readonly message: string
    readonly error?: unknown
  }) => void
}
