import type { Clock } from "@gatewright/engine"
import type { Kysely } from "kysely"
import type { Tables } from "./tables.ts"

/** What every part of the store works with. */
export interface SqlContext {
  /** The database, or the transaction that is under way. */
  readonly db: Kysely<Tables>
  readonly dialect: "sqlite" | "postgres"
  readonly clock: Clock
}
