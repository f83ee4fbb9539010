import type { SqlContext } from "./sql-context.ts"

/**
 * Runs `work` in the transaction under way, or in one of its own.
 *
 * What must be unique is looked for before it is written, so that a clash is a value. Where two servers look at the same
 * moment the index decides; the loser looks once more and finds what the winner wrote.
 */
export const atomically = async <Result>(
  context: SqlContext,
  work: (context: SqlContext) => Promise<Result>,
): Promise<Result> => {
  if (context.db.isTransaction) return work(context)
  const attempt = () => context.db.transaction().execute((db) => work({ ...context, db }))
  try {
    return await attempt()
  } catch (error) {
    if (!isClash(error)) throw error
    return attempt()
  }
}

/** `unique_violation` and `deadlock_detected` of PostgreSQL. SQLite has one writer and knows neither. */
const isClash = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "23505" || error.code === "40P01")
