import { closeSync, openSync } from "node:fs"

/** Makes a file that only its owner can read, where there is none: what SQLite opens or puts beside it has the same mode. */
export const ownersOnly = (path: string): string => {
  closeSync(openSync(path, "a", 0o600))
  return path
}
