import type { StoreMigration } from "./migration.ts"

/** Who may use the console, and what they did. */
export const consoleAccess: StoreMigration = {
  name: "0002-console",
  part: "main",
  statements: ({ text, time, strict }) => [
    `create table people (
      id ${text} primary key,
      name ${text} not null,
      role ${text} not null
    ) ${strict}`,
    `create unique index people_owner on people (role) where role = 'owner'`,

    `create table sign_in_codes (
      hash ${text} primary key,
      person_id ${text} not null references people (id),
      expires_at ${time} not null
    ) ${strict}`,

    `create table console_sessions (
      hash ${text} primary key,
      person_id ${text} not null references people (id),
      csrf_token ${text} not null,
      expires_at ${time} not null
    ) ${strict}`,

    `create table audit (
      tenant_id ${text} not null references tenants (id),
      id ${text} not null,
      at ${time} not null,
      by ${text} not null,
      action ${text} not null,
      subject ${text} not null,
      digest ${text},
      detail ${text} not null,
      primary key (tenant_id, id)
    ) ${strict}`,
    `create index audit_by_time on audit (tenant_id, at, id)`,
  ],
}
