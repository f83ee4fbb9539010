import type { Clock, Http, Ports, Random, Secrets } from "@gatewright/engine"
import type { Store } from "../store/store.ts"
import { hashToken } from "./hash-token.ts"
import { storeMail } from "./mail.ts"
import type { Mailer } from "./mailer.ts"
import { storeSessions } from "./sessions.ts"
import { storeUsers } from "./users.ts"
import type { Vault } from "./vault.ts"

/** The engine's ports that stand on the store and the world; libraries, scripts and the log come from the journey. */
export type WorldPorts = Pick<Ports, "clock" | "random" | "hash" | "users" | "mail" | "http" | "secrets" | "sessions">

/** What is the same for every tenant. */
export interface World {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly vault: Vault
  readonly http: Http
  readonly secrets: Secrets
  /** The SMTP connection that is configured; none puts mails into the outbox. */
  readonly mailer?: Mailer | undefined
}

/** The ports of one tenant. Cheap: made for each request. */
export const worldPorts = (world: World, tenant: string): WorldPorts => ({
  clock: world.clock,
  random: world.random,
  hash: hashToken,
  users: storeUsers(world, tenant),
  mail: storeMail(world, tenant),
  http: world.http,
  secrets: world.secrets,
  sessions: storeSessions(world, tenant),
})
