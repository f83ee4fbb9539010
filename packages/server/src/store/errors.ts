/** What keeps a server from opening its data, and what to do. Each code has a section in docs/errors.md. */
export const storeErrors = {
  "store.in-use": {
    summary: "Another Gatewright uses the data folder",
    help: "Stop the other one, or give this one a folder of its own with --data.",
  },
  "store.newer": {
    summary: "The data was written by a newer version",
    help: "Start that version: data is migrated forward only.",
  },
  "store.unreachable": {
    summary: "The data can't be opened",
    help: "See to it that the database runs, that its address and password are right, and that the folder can be written.",
  },
  "store.seal-key": {
    summary: "The key that seals secrets is damaged",
    help: "Put the key back that the data was written with.",
  },
} as const

export type StoreErrorCode = keyof typeof storeErrors
