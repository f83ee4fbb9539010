import type { Clock } from "@gatewright/engine"
import { openSqlite } from "./sqlite/open-sqlite.ts"
import type { Refused } from "./refused.ts"
import type { Store } from "./store.ts"

/** Where the data is: a folder (SQLite), or a PostgreSQL server (`postgresql://…`). */
export type StoreLocation = { readonly folder: string } | { readonly url: string }

export type OpenedStore =
  | { readonly kind: "opened"; readonly store: Store }
  /** `store.in-use`, `store.newer` or `store.unreachable`, in words for the person who starts the server. */
  | Refused

/** Opens the store, makes it where there is none, and migrates it to what this version needs. */
export const openStore = async ({
  location,
  clock,
}: {
  readonly location: StoreLocation
  readonly clock: Clock
}): Promise<OpenedStore> => {
  if ("folder" in location) return openSqlite({ folder: location.folder, clock })
  const { openPostgres } = await import("./postgres/open-postgres.ts")
  return openPostgres({ url: location.url, clock })
}
