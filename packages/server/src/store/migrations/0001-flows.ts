import type { StoreMigration } from "./migration.ts"

/** Tenants, and their flows with contents and revisions. */
export const flows: StoreMigration = {
  name: "0001-flows",
  part: "main",
  statements: ({ text, time, strict }) => [
    `create table tenants (
      id ${text} primary key,
      name ${text} not null,
      created_at ${time} not null
    ) ${strict}`,

    `create table contents (
      tenant_id ${text} not null references tenants (id),
      key ${text} not null,
      digest ${text} not null,
      text ${text} not null,
      primary key (tenant_id, key)
    ) ${strict}`,
    `create index contents_by_digest on contents (tenant_id, digest)`,

    `create table content_calls (
      tenant_id ${text} not null,
      content_key ${text} not null,
      flow_id ${text} not null,
      primary key (tenant_id, flow_id, content_key),
      foreign key (tenant_id, content_key) references contents (tenant_id, key)
    ) ${strict}`,

    `create table flows (
      tenant_id ${text} not null references tenants (id),
      id ${text} not null,
      category ${text} not null,
      type ${text} not null,
      head ${text} not null,
      name ${text} not null,
      name_key ${text} not null,
      search_text ${text} not null,
      status ${text} not null,
      is_default integer not null,
      draft_revision integer not null,
      draft_key ${text} not null,
      draft_digest ${text} not null,
      live_revision integer,
      live_key ${text},
      live_digest ${text},
      created_at ${time} not null,
      created_by ${text} not null,
      changed_at ${time} not null,
      changed_by ${text} not null,
      deleted_at ${time},
      deleted_by ${text},
      primary key (tenant_id, id),
      foreign key (tenant_id, draft_key) references contents (tenant_id, key),
      foreign key (tenant_id, live_key) references contents (tenant_id, key)
    ) ${strict}`,
    `create unique index flows_default on flows (tenant_id, category, type) where is_default = 1`,
    `create index flows_by_category on flows (tenant_id, category, changed_at, id) where deleted_at is null`,
    `create index flows_by_change on flows (tenant_id, changed_at, id) where deleted_at is null`,
    `create index flows_by_name on flows (tenant_id, name_key, id) where deleted_at is null`,
    `create index flows_by_type on flows (tenant_id, type, id) where deleted_at is null`,
    `create index flows_by_status on flows (tenant_id, status, id) where deleted_at is null`,
    `create index flows_by_draft on flows (tenant_id, draft_key)`,
    `create index flows_by_live on flows (tenant_id, live_key)`,

    `create table flow_tags (
      tenant_id ${text} not null,
      flow_id ${text} not null,
      tag ${text} not null,
      primary key (tenant_id, flow_id, tag),
      foreign key (tenant_id, flow_id) references flows (tenant_id, id)
    ) ${strict}`,
    `create index flow_tags_by_tag on flow_tags (tenant_id, tag, flow_id)`,

    `create table flow_revisions (
      tenant_id ${text} not null,
      flow_id ${text} not null,
      revision integer not null,
      content_key ${text} not null,
      digest ${text} not null,
      created_by ${text} not null,
      created_at ${time} not null,
      note ${text} not null,
      primary key (tenant_id, flow_id, revision),
      foreign key (tenant_id, flow_id) references flows (tenant_id, id),
      foreign key (tenant_id, content_key) references contents (tenant_id, key)
    ) ${strict}`,
  ],
}
