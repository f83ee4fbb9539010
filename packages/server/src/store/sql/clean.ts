import type { Prepared, Statement } from "./prepared.ts"
import type { SqlContext } from "./sql-context.ts"

/** Deletes what nobody can use any more. Statement by statement: none of it needs another. */
export const clean = async (
  { db }: SqlContext,
  runs: Prepared,
  { before, tracesBefore }: { readonly before: number; readonly tracesBefore: number },
): Promise<void> => {
  await runs.run(deleteTraces, [tracesBefore])
  for (const statement of [deleteSteps, deleteRuns]) await runs.run(statement, [before])
  await db.deleteFrom("debug_links").where("expires_at", "<", before).execute()
  await db.deleteFrom("effects").where("created_at", "<", before).execute()
  await db.deleteFrom("user_tokens").where("expires_at", "<", before).execute()
  await db.deleteFrom("user_sessions").where("expires_at", "<", before).execute()
  await db.deleteFrom("console_sessions").where("expires_at", "<", before).execute()
  await db.deleteFrom("api_tokens").where("expires_at", "<", before).execute()
  await db.deleteFrom("sign_in_codes").where("expires_at", "<", before).execute()
}

// A run ends before its time is over, so what had expired by then has ended by then.
const deleteRuns: Statement = {
  name: "runs-clean",
  text: "delete from runs where status <> 'active' and expires_at < $1",
}

const deleteTraces: Statement = {
  name: "traces-clean",
  text: "delete from run_traces where ended_at < $1",
}

const deleteSteps: Statement = { name: "debug-steps-clean", text: "delete from debug_steps where at < $1" }
