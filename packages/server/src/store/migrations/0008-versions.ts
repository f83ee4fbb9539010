import type { StoreMigration } from "./migration.ts"

/** Versions of flows beside the draft, what made a revision, when it went live, and where a flow came from. */
export const versions: StoreMigration = {
  name: "0008-versions",
  part: "main",
  statements: ({ text, time, strict }) => [
    `alter table flow_revisions add column action ${text} not null default 'saved'`,
    `alter table flow_revisions add column version ${text}`,
    `update flow_revisions set action = 'created' where revision = 1`,

    `alter table flows add column last_revision integer not null default 1`,
    `update flows set last_revision = draft_revision`,

    `create table flow_versions (
      tenant_id ${text} not null,
      flow_id ${text} not null,
      id ${text} not null,
      name ${text} not null,
      name_key ${text} not null,
      description ${text} not null,
      revision integer not null,
      content_key ${text} not null,
      digest ${text} not null,
      created_at ${time} not null,
      created_by ${text} not null,
      changed_at ${time} not null,
      changed_by ${text} not null,
      primary key (tenant_id, flow_id, id),
      foreign key (tenant_id, flow_id) references flows (tenant_id, id),
      foreign key (tenant_id, content_key) references contents (tenant_id, key)
    ) ${strict}`,
    `create unique index flow_versions_by_name on flow_versions (tenant_id, flow_id, name_key)`,

    `create table flow_publications (
      tenant_id ${text} not null,
      flow_id ${text} not null,
      number integer not null,
      revision integer not null,
      at ${time} not null,
      "by" ${text} not null,
      primary key (tenant_id, flow_id, number),
      foreign key (tenant_id, flow_id, revision) references flow_revisions (tenant_id, flow_id, revision)
    ) ${strict}`,
    // What is live went live when the audit log says that it was last published; who, it says as well.
    `insert into flow_publications (tenant_id, flow_id, number, revision, at, "by")
      select tenant_id, id, 1, live_revision,
        coalesce((${lastPublished("at")}), changed_at), coalesce((${lastPublished('"by"')}), changed_by)
      from flows where live_revision is not null`,

    `create table flow_origins (
      tenant_id ${text} not null,
      flow_id ${text} not null,
      kind ${text} not null,
      source ${text} not null,
      source_digest ${text} not null,
      base_key ${text} not null,
      at ${time} not null,
      primary key (tenant_id, flow_id),
      foreign key (tenant_id, flow_id) references flows (tenant_id, id),
      foreign key (tenant_id, base_key) references contents (tenant_id, key)
    ) ${strict}`,
    `create index flow_origins_by_source on flow_origins (tenant_id, source)`,
  ],
}

const lastPublished = (column: string): string =>
  `select a.${column} from audit a
    where a.tenant_id = flows.tenant_id and a.subject = flows.id and a.action in ('flow.activated', 'flow.published')
    order by a.at desc, a.id desc limit 1`
