import type { StoreMigration } from "./migration.ts"

/** Categories and flow types that people define for themselves. `type` is empty for the category itself. */
export const categories: StoreMigration = {
  name: "0013-categories",
  part: "main",
  statements: ({ text, time, strict }) => [
    `create table flow_categories (
      tenant_id ${text} not null references tenants (id),
      category ${text} not null,
      type ${text} not null,
      definition ${text} not null,
      revision integer not null,
      changed_at ${time} not null,
      changed_by ${text} not null,
      primary key (tenant_id, category, type)
    ) ${strict}`,
  ],
}
