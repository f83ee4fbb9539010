import type { StoreMigration } from "./migration.ts"

/** Users, their tokens and sessions, and what was done for them once. */
export const users: StoreMigration = {
  name: "0003-users",
  part: "main",
  statements: ({ text, time, strict }) => [
    `create table users (
      tenant_id ${text} not null references tenants (id),
      id ${text} not null,
      username ${text} not null,
      username_key ${text} not null,
      status ${text} not null,
      attributes ${text} not null,
      password_hash ${text},
      password_changed_at ${time} not null,
      primary key (tenant_id, id)
    ) ${strict}`,
    `create unique index users_by_name on users (tenant_id, username_key)`,

    `create table user_attributes (
      tenant_id ${text} not null,
      user_id ${text} not null,
      name ${text} not null,
      value ${text} not null,
      value_key ${text} not null,
      primary key (tenant_id, user_id, name),
      foreign key (tenant_id, user_id) references users (tenant_id, id)
    ) ${strict}`,
    `create index user_attributes_by_value on user_attributes (tenant_id, name, value_key)`,
    `create unique index user_attributes_email on user_attributes (tenant_id, value_key) where name = 'email'`,

    `create table user_tokens (
      tenant_id ${text} not null,
      hash ${text} not null,
      user_id ${text} not null,
      purpose ${text} not null,
      expires_at ${time} not null,
      used_at ${time},
      primary key (tenant_id, hash),
      foreign key (tenant_id, user_id) references users (tenant_id, id)
    ) ${strict}`,
    `create index user_tokens_by_expiry on user_tokens (expires_at)`,

    `create table user_sessions (
      tenant_id ${text} not null references tenants (id),
      hash ${text} not null,
      key ${text} not null,
      id ${text} not null,
      user_id ${text} not null,
      attributes ${text} not null,
      authenticated_at ${time} not null,
      expires_at ${time} not null,
      idle ${time} not null,
      seen_at ${time} not null,
      primary key (tenant_id, hash)
    ) ${strict}`,
    `create unique index user_sessions_by_key on user_sessions (tenant_id, key)`,
    `create index user_sessions_by_expiry on user_sessions (expires_at)`,

    `create table effects (
      tenant_id ${text} not null references tenants (id),
      key ${text} not null,
      result ${text} not null,
      created_at ${time} not null,
      primary key (tenant_id, key)
    ) ${strict}`,
    `create index effects_by_time on effects (created_at)`,

    `create table outbox (
      tenant_id ${text} not null references tenants (id),
      id ${text} not null,
      key ${text} not null,
      recipient ${text} not null,
      subject ${text} not null,
      text ${text} not null,
      html ${text},
      language ${text} not null,
      created_at ${time} not null,
      primary key (tenant_id, id)
    ) ${strict}`,
    `create unique index outbox_by_key on outbox (tenant_id, key)`,
    `create index outbox_by_time on outbox (tenant_id, created_at, id)`,
  ],
}
