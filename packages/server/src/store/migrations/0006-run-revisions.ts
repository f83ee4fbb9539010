import type { StoreMigration } from "./migration.ts"

/** Which revision of its flow a run began with; 0 where that was not kept. */
export const runRevisions: StoreMigration = {
  name: "0006-run-revisions",
  part: "runs",
  statements: () => [
    `alter table runs add column flow_revision integer not null default 0`,
    `create index runs_of_flow on runs (tenant_id, flow_id, flow_revision) where status = 'active'`,
  ],
}
