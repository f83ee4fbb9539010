import type { StoreMigration } from "./migration.ts"

/** Traces tell of their run what a list of them shows, and outlive it; steps of debug runs are kept as they happen. */
export const trackedRuns: StoreMigration = {
  name: "0011-tracked-runs",
  part: "runs",
  statements: ({ text, time, strict }) => [
    `alter table runs add column debug_link ${text}`,

    // Nobody could look at those from before this, and they were not sealed.
    `delete from run_traces`,
    `alter table run_traces add column flow_id ${text} not null default ''`,
    `alter table run_traces add column flow_name ${text} not null default ''`,
    `alter table run_traces add column flow_revision integer not null default 0`,
    `alter table run_traces add column digest ${text} not null default ''`,
    `alter table run_traces add column status ${text} not null default 'failed'`,
    `alter table run_traces add column started_at ${time} not null default 0`,
    `alter table run_traces add column ended_at ${time} not null default 0`,
    `alter table run_traces add column step_count integer not null default 0`,
    `alter table run_traces add column error_count integer not null default 0`,
    `alter table run_traces add column user_name ${text}`,
    `alter table run_traces add column debug integer not null default 0`,
    `alter table run_traces add column search_text ${text} not null default ''`,
    `create index run_traces_by_time on run_traces (tenant_id, started_at, run_id)`,
    `create index run_traces_by_flow on run_traces (tenant_id, flow_id, started_at, run_id)`,
    `create index run_traces_by_end on run_traces (ended_at)`,

    `create table debug_steps (
      tenant_id ${text} not null,
      link_id ${text} not null,
      run_id ${text} not null,
      number integer not null,
      at ${time} not null,
      step ${text} not null,
      primary key (tenant_id, link_id, run_id, number)
    ) ${strict}`,
    `create index debug_steps_by_time on debug_steps (at)`,
  ],
}
