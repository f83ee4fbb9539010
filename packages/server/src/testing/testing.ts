/** What tests and benches outside of this package use of it. */
export { startPostgres, type StartedPostgres } from "./postgres.ts"
export { createLog } from "../log.ts"
export { systemClock } from "../ports/clock.ts"
export { systemRandom } from "../ports/random.ts"
export { openStore, type StoreLocation } from "../store/open-store.ts"
export { openDatabase } from "../store/sqlite/open-database.ts"
export type { Store } from "../store/store.ts"
