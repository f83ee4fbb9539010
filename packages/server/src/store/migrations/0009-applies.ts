import type { StoreMigration } from "./migration.ts"

/** Plans that were applied, and second persons' words. */
export const applies: StoreMigration = {
  name: "0009-applies",
  part: "main",
  statements: ({ text, time, strict }) => [
    `create table applies (
      tenant_id ${text} not null references tenants (id),
      id ${text} not null,
      at ${time} not null,
      "by" ${text} not null,
      hash ${text} not null,
      done ${text} not null,
      undone_at ${time},
      undone_by ${text},
      primary key (tenant_id, id)
    ) ${strict}`,
    `create index applies_by_time on applies (tenant_id, at, id)`,

    `create table flow_approvals (
      tenant_id ${text} not null,
      flow_id ${text} not null,
      revision integer not null,
      person_id ${text} not null,
      "by" ${text} not null,
      at ${time} not null,
      primary key (tenant_id, flow_id, revision, person_id),
      foreign key (tenant_id, flow_id, revision) references flow_revisions (tenant_id, flow_id, revision)
    ) ${strict}`,
  ],
}
