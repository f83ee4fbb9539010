import type { Prepared, Statement } from "./prepared.ts"
import type { SqlContext } from "./sql-context.ts"

/** Deletes what nobody can use any more. Statement by statement: none of it needs another. */
export const clean = async ({ db }: SqlContext, runs: Prepared, before: number): Promise<void> => {
  for (const statement of [deleteTraces, deleteRuns]) await runs.run(statement, [before])
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
  text: `delete from run_traces where (tenant_id, run_id) in (
    select tenant_id, id from runs where status <> 'active' and expires_at < $1)`,
}
