import type { Clock, Http, Ports, Random } from "@gatewright/engine"
import type { Config } from "../config.ts"
import type { Store } from "../store/store.ts"
import { hashToken } from "./hash-token.ts"
import { storeMail } from "./mail.ts"
import type { Mailer } from "./mailer.ts"
import type { Mailers } from "./mailers.ts"
import { storeSessions } from "./sessions.ts"
import { thingsOf, type Things } from "./things-of.ts"
import { storeUsers } from "./users.ts"
import type { Vault } from "./vault.ts"

/** The engine's ports that stand on the store and the world; libraries, scripts and the log come from the journey. */
export type WorldPorts = Pick<
  Ports,
  "clock" | "random" | "hash" | "users" | "mail" | "http" | "secrets" | "connections" | "sessions"
>

/** What is the same for every tenant. */
export interface World {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly vault: Vault
  readonly http: Http
  /** Secrets that came with the configuration, and the tenants that have them. */
  readonly config: Pick<Config, "secrets" | "secretTenants">
  /** The SMTP connections of tenants. */
  readonly mailers: Mailers
  /** The SMTP connection that is configured; none puts mails into the outbox. */
  readonly mailer?: Mailer | undefined
}

/** The ports of one tenant. Cheap: made for each request. */
export const worldPorts = (world: World, tenant: string, things: Things = thingsOf(world, tenant)): WorldPorts => ({
  clock: world.clock,
  random: world.random,
  hash: hashToken,
  users: storeUsers(world, tenant),
  mail: storeMail(world, tenant, things),
  http: world.http,
  secrets: { get: things.secret },
  connections: { http: things.http },
  sessions: storeSessions(world, tenant),
})
