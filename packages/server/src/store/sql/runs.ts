import type { RunRecord, RunStore } from "../run-store.ts"
import type { Prepared, Statement } from "./prepared.ts"
import type { RunTables } from "./tables.ts"

type RunRow = RunTables["runs"]

/** Runs on prepared statements: one for each screen. */
export const preparedRuns = (prepared: Prepared): RunStore => ({
  insert: async (run) => {
    await prepared.run(insertRun, [
      run.tenant,
      run.id,
      run.flowId,
      run.digest,
      run.state,
      run.status,
      run.startedAt,
      run.expiresAt,
      run.flowRevision,
      run.debugLink,
    ])
  },

  get: async ({ tenant, run }) => {
    const [row] = await prepared.all(selectRun, [tenant, run])
    return row && runOf(row)
  },

  update: async ({ tenant, run, revision, state, status, expiresAt }) => {
    if (status === "active" && (await prepared.run(stepRun, [tenant, run, revision, state, expiresAt])) === 1)
      return "updated"
    const changed = await prepared.run(updateRun, [tenant, run, revision, state, status, expiresAt])
    return changed === 1 ? "updated" : "conflict"
  },

  expire: async ({ now, limit }) => {
    const rows = await prepared.all(expireRuns, [now, limit])
    return rows.map((row) => ({ tenant: row.tenant_id, ...runOf(row) }))
  },

  countActive: async ({ tenant, flow }) => {
    const rows = await prepared.all(countRuns, [tenant, flow])
    return new Map(rows.map(({ revision, runs }) => [revision, runs]))
  },
})

const insertRun: Statement = {
  name: "run-insert",
  text: `insert into runs
    (tenant_id, id, flow_id, digest, revision, state, status, started_at, expires_at, flow_revision, debug_link)
    values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10)`,
}

const selectRun: Statement<RunRow> = {
  name: "run-select",
  text: `select * from runs where tenant_id = $1 and id = $2`,
}

// Nearly every step: no indexed column is written, which takes a quarter of the time of SQLite.
const stepRun: Statement = {
  name: "run-step",
  text: `update runs set revision = $3 + 1, state = $4
    where tenant_id = $1 and id = $2 and revision = $3 and status = 'active' and expires_at = $5`,
}

const updateRun: Statement = {
  name: "run-update",
  text: `update runs set revision = $3 + 1, state = $4, status = $5, expires_at = $6
    where tenant_id = $1 and id = $2 and revision = $3 and status = 'active'`,
}

// PostgreSQL looks at `status` again once it has waited for another server's row: each run is given out once.
const expireRuns: Statement<RunRow> = {
  name: "run-expire",
  text: `update runs set status = 'expired', revision = revision + 1
    where status = 'active' and (tenant_id, id) in (
      select tenant_id, id from runs where status = 'active' and expires_at <= $1 order by expires_at limit $2
    ) and expires_at <= $1
    returning *`,
}

const countRuns: Statement<{ readonly revision: number; readonly runs: number }> = {
  name: "run-count",
  text: `select flow_revision as revision, count(*) as runs from runs
    where tenant_id = $1 and flow_id = $2 and status = 'active' group by flow_revision`,
}

const runOf = (row: RunRow): RunRecord => ({
  id: row.id,
  flowId: row.flow_id,
  flowRevision: row.flow_revision,
  digest: row.digest,
  revision: row.revision,
  state: row.state,
  status: row.status,
  startedAt: row.started_at,
  expiresAt: row.expires_at,
  debugLink: row.debug_link,
})
