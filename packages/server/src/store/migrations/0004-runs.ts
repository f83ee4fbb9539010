import type { StoreMigration } from "./migration.ts"

/** Runs and their traces. */
export const runs: StoreMigration = {
  name: "0004-runs",
  part: "runs",
  statements: ({ text, time, strict, strictAndRoomy }) => [
    `create table runs (
      tenant_id ${text} not null,
      id ${text} not null,
      flow_id ${text} not null,
      digest ${text} not null,
      revision integer not null,
      state ${text} not null,
      status ${text} not null,
      started_at ${time} not null,
      expires_at ${time} not null,
      primary key (tenant_id, id)
    ) ${strictAndRoomy}`,
    // Each run is in one of them: what may expire, and what may be cleaned away.
    `create index runs_active on runs (expires_at) where status = 'active'`,
    `create index runs_ended on runs (expires_at) where status <> 'active'`,

    `create table run_traces (
      tenant_id ${text} not null,
      run_id ${text} not null,
      steps ${text} not null,
      primary key (tenant_id, run_id)
    ) ${strict}`,
  ],
}
