/** Words of SQL that the two databases say differently. */
export interface Words {
  /** Compared byte by byte on both, so that lists come in the same order everywhere. */
  readonly text: string
  /** Milliseconds since 1970, and what is reckoned with them. */
  readonly time: string
  /** Ends a table: SQLite checks types only where it is told to. */
  readonly strict: string
  /** Ends a table whose rows change often: room for the new version of a row beside the old one. */
  readonly strictAndRoomy: string
}

/**
 * One step forward of the schema. A step that was released is never edited: the next one mends it.
 *
 * `part` says which of SQLite's two files it is for; PostgreSQL has everything in one database.
 */
export interface StoreMigration {
  readonly name: string
  readonly part: "main" | "runs"
  readonly statements: (words: Words) => readonly string[]
}
