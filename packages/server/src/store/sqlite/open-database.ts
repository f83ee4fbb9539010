import { DatabaseSync } from "node:sqlite"
import { ownersOnly } from "./owners-only.ts"

/**
 * When a write is acknowledged: once it is on the disk, or once it is with the operating system, so that the process may
 * die, but the power may not. Decision 8 says which data has which.
 */
export type Durability = "disk" | "system"

/** Opens a database for writing, and makes it where there is none. */
export const openDatabase = (path: string, durability: Durability): DatabaseSync => {
  const database = new DatabaseSync(ownersOnly(path), { timeout: busyTimeout })
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = ${durability === "disk" ? "full" : "normal"};
    pragma foreign_keys = on`)
  return database
}

/** Opens a database that is there to read what has been committed, whatever is being written. */
export const openForReading = (path: string): DatabaseSync =>
  new DatabaseSync(path, { timeout: busyTimeout, readOnly: true })

/** Milliseconds to wait for somebody outside, e.g. a backup, who holds a lock for a moment. */
const busyTimeout = 5000
