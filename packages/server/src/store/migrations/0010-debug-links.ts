import type { StoreMigration } from "./migration.ts"

/** Links that run one content of a flow, whatever of it is live. */
export const debugLinks: StoreMigration = {
  name: "0010-debug-links",
  part: "main",
  statements: ({ text, time, strict }) => [
    `create table debug_links (
      tenant_id ${text} not null references tenants (id),
      id ${text} not null,
      hash ${text} not null,
      flow_id ${text} not null,
      revision integer not null,
      digest ${text} not null,
      single_use integer not null,
      created_at ${time} not null,
      created_by ${text} not null,
      expires_at ${time} not null,
      used_at ${time},
      primary key (tenant_id, id),
      foreign key (tenant_id, flow_id, revision) references flow_revisions (tenant_id, flow_id, revision)
    ) ${strict}`,
    `create unique index debug_links_by_hash on debug_links (tenant_id, hash)`,
  ],
}
