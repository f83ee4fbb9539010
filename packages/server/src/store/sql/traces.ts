import type { Clock } from "@gatewright/engine"
import type { TraceStore, TrackedRun } from "../trace-store.ts"
import type { Prepared, SqlValue, Statement } from "./prepared.ts"
import { patternOf } from "./containing.ts"
import { folded } from "./sql-text.ts"
import type { RunTables } from "./tables.ts"

type TraceRow = RunTables["run_traces"]

/** Traces lie beside the runs: on the prepared statements of that database. */
export const preparedTraces = (prepared: Prepared, clock: Clock): TraceStore => ({
  save: async ({ tenant, run, trace, ...tracked }) => {
    await prepared.run(insertTrace, [
      tenant,
      run,
      trace,
      tracked.flow,
      tracked.flowName,
      tracked.flowRevision,
      tracked.digest,
      tracked.status,
      tracked.startedAt,
      tracked.endedAt,
      tracked.steps,
      tracked.errors,
      tracked.user,
      tracked.debug ? 1 : 0,
      folded(`${tracked.flowName} ${run}`),
    ])
  },

  get: async ({ tenant, run }) => {
    const [row] = await prepared.all(selectTrace, [tenant, run])
    return row && { ...trackedOf(row), trace: row.steps }
  },

  list: async ({ tenant, flow, status, revision, search, from, until, before, limit }) => {
    const values: SqlValue[] = [tenant, limit]
    const value = (given: SqlValue): string => `$${values.push(given)}`
    const asked = search === undefined || search.trim() === "" ? undefined : patternOf(search)
    const where: Partial<Record<string, string>> = {
      ...(flow !== undefined && { flow: `flow_id = ${value(flow)}` }),
      ...(status !== undefined && { status: `status = ${value(status)}` }),
      ...(revision !== undefined && { revision: `flow_revision = ${value(revision)}` }),
      ...(from !== undefined && { from: `started_at >= ${value(from)}` }),
      ...(until !== undefined && { until: `started_at < ${value(until)}` }),
      ...(asked !== undefined && { search: `search_text like ${value(asked)} escape '\\'` }),
      ...(before && { before: `(started_at, run_id) < (${value(before.at)}, ${value(before.id)})` }),
    }
    const rows = await prepared.all(selectTraces(where), values)
    return rows.map(trackedOf)
  },

  addStep: async ({ tenant, link, run, step }) => {
    await prepared.run(insertStep, [tenant, link, run, clock.now(), step])
  },

  newestRun: async ({ tenant, link }) => {
    const [row] = await prepared.all(selectNewest, [tenant, link])
    return row?.run_id
  },

  steps: async ({ tenant, link, run, after }) => {
    const rows = await prepared.all(selectSteps, [tenant, link, run, after])
    return rows.map(({ number, step }) => ({ number, step }))
  },
})

const insertTrace: Statement = {
  name: "trace-insert",
  text: `insert into run_traces (tenant_id, run_id, steps, flow_id, flow_name, flow_revision, digest, status,
      started_at, ended_at, step_count, error_count, user_name, debug, search_text)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
}

const selectTrace: Statement<TraceRow> = {
  name: "trace-select",
  text: "select * from run_traces where tenant_id = $1 and run_id = $2",
}

const columns = `run_id, flow_id, flow_name, flow_revision, digest, status, started_at, ended_at, step_count,
  error_count, user_name, debug`

/** One statement a set of filters: what is not asked for is not in it, so that an index can be used. */
const selectTraces = (where: Readonly<Partial<Record<string, string>>>): Statement<Omit<TraceRow, "steps">> => ({
  name: ["traces", ...Object.keys(where)].join("-"),
  text: `select ${columns} from run_traces where ${["tenant_id = $1", ...Object.values(where)].join(" and ")}
    order by started_at desc, run_id desc limit $2`,
})

// Requests of a run follow each other: its numbers have no gaps.
const insertStep: Statement = {
  name: "debug-step-insert",
  text: `insert into debug_steps (tenant_id, link_id, run_id, number, at, step)
    values ($1, $2, $3, (
      select coalesce(max(number), 0) + 1 from debug_steps where tenant_id = $1 and link_id = $2 and run_id = $3
    ), $4, $5) on conflict do nothing`,
}

const selectNewest: Statement<{ readonly run_id: string }> = {
  name: "debug-run-newest",
  text: `select run_id from debug_steps where tenant_id = $1 and link_id = $2 and number = 1
    order by at desc, run_id desc limit 1`,
}

const selectSteps: Statement<{ readonly number: number; readonly step: string }> = {
  name: "debug-steps",
  text: `select number, step from debug_steps
    where tenant_id = $1 and link_id = $2 and run_id = $3 and number > $4 order by number limit 1000`,
}

const trackedOf = (row: Omit<TraceRow, "steps">): TrackedRun => ({
  run: row.run_id,
  flow: row.flow_id,
  flowName: row.flow_name,
  flowRevision: row.flow_revision,
  digest: row.digest,
  status: row.status,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  steps: row.step_count,
  errors: row.error_count,
  user: row.user_name,
  debug: row.debug === 1,
})
