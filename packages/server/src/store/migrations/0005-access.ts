import type { StoreMigration } from "./migration.ts"

/** People with roles, tokens of programs, approval, and an audit log that can be searched. */
export const access: StoreMigration = {
  name: "0005-access",
  part: "main",
  statements: ({ text, time, strict }) => [
    `drop index people_owner`,
    `alter table people add column name_key ${text} not null default ''`,
    `alter table people add column is_owner integer not null default 0`,
    `alter table people add column created_at ${time} not null default 0`,
    `alter table people add column last_seen_at ${time}`,
    // Until now there was one person, whom the first start made with the first tenant.
    `update people set name_key = lower(name), is_owner = 1,
      created_at = coalesce((select min(created_at) from tenants), 0)`,
    `alter table people drop column role`,
    `create unique index people_by_name on people (name_key)`,

    `create table memberships (
      tenant_id ${text} not null references tenants (id),
      person_id ${text} not null references people (id),
      role ${text} not null,
      primary key (tenant_id, person_id)
    ) ${strict}`,
    `create index memberships_by_person on memberships (person_id)`,

    `create table api_tokens (
      tenant_id ${text} not null references tenants (id),
      id ${text} not null,
      hash ${text} not null,
      name ${text} not null,
      name_key ${text} not null,
      scopes ${text} not null,
      created_at ${time} not null,
      created_by ${text} not null,
      expires_at ${time},
      last_used_at ${time},
      primary key (tenant_id, id)
    ) ${strict}`,
    `create unique index api_tokens_by_hash on api_tokens (hash)`,

    `alter table tenants add column approval integer not null default 0`,

    `alter table audit add column search_text ${text} not null default ''`,
    // What is there has been written by the server alone, in ASCII.
    `update audit set search_text = lower("by" || ' ' || action || ' ' || subject || ' ' || detail)`,
    `create index audit_by_person on audit (tenant_id, "by", at, id)`,
    `create index audit_by_subject on audit (tenant_id, subject, at, id)`,
    `create index audit_by_action on audit (tenant_id, action, at, id)`,
  ],
}
