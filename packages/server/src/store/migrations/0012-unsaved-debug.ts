import type { StoreMigration } from "./migration.ts"

/** A debug link may run what stood in an editor and is in no revision. */
export const unsavedDebug: StoreMigration = {
  name: "0012-unsaved-debug",
  part: "main",
  statements: ({ text }) => [
    `alter table debug_links add column content ${text}`,
    `create index debug_links_by_flow on debug_links (tenant_id, flow_id)`,
  ],
}
