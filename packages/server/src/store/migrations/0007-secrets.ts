import type { StoreMigration } from "./migration.ts"

/** What a tenant has outside of its flows: secrets, connections, bindings. And keys that servers share. */
export const secrets: StoreMigration = {
  name: "0007-secrets",
  part: "main",
  statements: ({ text, time, strict }) => [
    `create table secrets (
      tenant_id ${text} not null references tenants (id),
      name ${text} not null,
      description ${text} not null,
      sealed ${text} not null,
      changed_at ${time} not null,
      changed_by ${text} not null,
      primary key (tenant_id, name)
    ) ${strict}`,

    `create table connections (
      tenant_id ${text} not null references tenants (id),
      key ${text} not null,
      kind ${text} not null,
      name ${text} not null,
      settings ${text} not null,
      sealed ${text},
      changed_at ${time} not null,
      changed_by ${text} not null,
      primary key (tenant_id, key)
    ) ${strict}`,

    `create table bindings (
      tenant_id ${text} primary key references tenants (id),
      bindings ${text} not null
    ) ${strict}`,

    `create table sealed_keys (
      name ${text} primary key,
      sealed ${text} not null
    ) ${strict}`,
  ],
}
