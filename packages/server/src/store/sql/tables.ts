import type { UserStatus } from "@gatewright/engine"
import type { Role } from "../../admin/access.ts"
import type { FlowStatus } from "../flow-store.ts"
import type { OriginRecord } from "../origin-store.ts"
import type { RevisionAction } from "../revision-store.ts"
import type { RunStatus } from "../run-store.ts"
import type { TrackedRun } from "../trace-store.ts"
import type { TokenPurpose } from "../user-store.ts"

/**
 * The tables as rows. Times are milliseconds since 1970; flags are 0 or 1; `attributes`, `detail` and `head` are JSON.
 * Where both databases can't hold a text as it is (see `sqlText`), the exact one stands in JSON.
 */
export interface Tables {
  readonly tenants: {
    readonly id: string
    readonly name: string
    readonly created_at: number
    readonly approval: number
    readonly designers_debug: number
  }
  readonly contents: {
    readonly tenant_id: string
    readonly key: string
    readonly digest: string
    readonly text: string
  }
  /** Which flows a content calls. */
  readonly content_calls: { readonly tenant_id: string; readonly content_key: string; readonly flow_id: string }
  readonly flows: {
    readonly tenant_id: string
    readonly id: string
    readonly category: string
    readonly type: string
    /** Name, description and tags as the document has them. */
    readonly head: string
    readonly name: string
    readonly name_key: string
    readonly search_text: string
    readonly status: FlowStatus
    readonly is_default: number
    /** The greatest number of its revisions, of whatever line. */
    readonly last_revision: number
    readonly draft_revision: number
    readonly draft_key: string
    readonly draft_digest: string
    readonly live_revision: number | null
    readonly live_key: string | null
    readonly live_digest: string | null
    readonly created_at: number
    readonly created_by: string
    readonly changed_at: number
    readonly changed_by: string
    readonly deleted_at: number | null
    readonly deleted_by: string | null
  }
  readonly flow_tags: { readonly tenant_id: string; readonly flow_id: string; readonly tag: string }
  readonly flow_revisions: {
    readonly tenant_id: string
    readonly flow_id: string
    readonly revision: number
    readonly content_key: string
    readonly digest: string
    readonly created_by: string
    readonly created_at: number
    readonly note: string
    readonly action: RevisionAction
    readonly version: string | null
  }
  readonly flow_versions: {
    readonly tenant_id: string
    readonly flow_id: string
    readonly id: string
    readonly name: string
    readonly name_key: string
    readonly description: string
    readonly revision: number
    readonly content_key: string
    readonly digest: string
    readonly created_at: number
    readonly created_by: string
    readonly changed_at: number
    readonly changed_by: string
  }
  readonly flow_publications: {
    readonly tenant_id: string
    readonly flow_id: string
    /** From 1 in each flow. */
    readonly number: number
    readonly revision: number
    readonly at: number
    readonly by: string
  }
  readonly flow_approvals: {
    readonly tenant_id: string
    readonly flow_id: string
    readonly revision: number
    readonly person_id: string
    readonly by: string
    readonly at: number
  }
  readonly debug_links: {
    readonly tenant_id: string
    readonly id: string
    readonly hash: string
    readonly flow_id: string
    readonly revision: number
    readonly digest: string
    readonly single_use: number
    readonly created_at: number
    readonly created_by: string
    readonly expires_at: number
    readonly used_at: number | null
    readonly content: string | null
  }
  readonly flow_origins: {
    readonly tenant_id: string
    readonly flow_id: string
    readonly kind: OriginRecord["kind"]
    readonly source: string
    readonly source_digest: string
    readonly base_key: string
    readonly at: number
  }
  /** `type` is empty for the category itself; `definition` is JSON. */
  readonly flow_categories: {
    readonly tenant_id: string
    readonly category: string
    readonly type: string
    readonly definition: string
    readonly revision: number
    readonly changed_at: number
    readonly changed_by: string
  }
  readonly applies: {
    readonly tenant_id: string
    readonly id: string
    readonly at: number
    readonly by: string
    readonly hash: string
    /** What it did and what was before it, as JSON. */
    readonly done: string
    readonly undone_at: number | null
    readonly undone_by: string | null
  }
  readonly audit: {
    readonly tenant_id: string
    readonly id: string
    readonly at: number
    readonly by: string
    readonly action: string
    readonly subject: string
    readonly digest: string | null
    readonly detail: string
    readonly search_text: string
  }
  readonly people: {
    readonly id: string
    readonly name: string
    readonly name_key: string
    readonly is_owner: number
    readonly created_at: number
    readonly last_seen_at: number | null
  }
  readonly memberships: { readonly tenant_id: string; readonly person_id: string; readonly role: Role }
  readonly api_tokens: {
    readonly tenant_id: string
    readonly id: string
    readonly hash: string
    readonly name: string
    readonly name_key: string
    /** JSON */
    readonly scopes: string
    readonly created_at: number
    readonly created_by: string
    readonly expires_at: number | null
    readonly last_used_at: number | null
  }
  readonly sign_in_codes: { readonly hash: string; readonly person_id: string; readonly expires_at: number }
  readonly console_sessions: {
    readonly hash: string
    readonly person_id: string
    readonly csrf_token: string
    readonly expires_at: number
  }
  readonly secrets: {
    readonly tenant_id: string
    readonly name: string
    readonly description: string
    readonly sealed: string
    readonly changed_at: number
    readonly changed_by: string
  }
  readonly connections: {
    readonly tenant_id: string
    readonly key: string
    readonly kind: string
    readonly name: string
    /** JSON */
    readonly settings: string
    readonly sealed: string | null
    readonly changed_at: number
    readonly changed_by: string
  }
  readonly bindings: { readonly tenant_id: string; readonly bindings: string }
  readonly sealed_keys: { readonly name: string; readonly sealed: string }
  readonly users: {
    readonly tenant_id: string
    readonly id: string
    readonly username: string
    readonly username_key: string
    readonly status: UserStatus
    readonly attributes: string
    readonly password_hash: string | null
    readonly password_changed_at: number
  }
  /** The attributes that are texts, to find users by. */
  readonly user_attributes: {
    readonly tenant_id: string
    readonly user_id: string
    readonly name: string
    readonly value: string
    readonly value_key: string
  }
  readonly user_tokens: {
    readonly tenant_id: string
    readonly hash: string
    readonly user_id: string
    readonly purpose: TokenPurpose
    readonly expires_at: number
    readonly used_at: number | null
  }
  readonly user_sessions: {
    readonly tenant_id: string
    readonly hash: string
    readonly key: string
    readonly id: string
    readonly user_id: string
    readonly attributes: string
    readonly authenticated_at: number
    readonly expires_at: number
    readonly idle: number
    readonly seen_at: number
  }
  readonly effects: {
    readonly tenant_id: string
    readonly key: string
    readonly result: string
    readonly created_at: number
  }
  readonly outbox: {
    readonly tenant_id: string
    readonly id: string
    readonly key: string
    readonly recipient: string
    readonly subject: string
    readonly text: string
    readonly html: string | null
    readonly language: string
    readonly created_at: number
  }
}

/** The tables that are written on the path of a run; with SQLite they are in a file of their own. */
export interface RunTables {
  readonly runs: {
    readonly tenant_id: string
    readonly id: string
    readonly flow_id: string
    readonly flow_revision: number
    readonly digest: string
    readonly revision: number
    readonly state: string
    readonly status: RunStatus
    readonly started_at: number
    readonly expires_at: number
    readonly debug_link: string | null
  }
  readonly run_traces: {
    readonly tenant_id: string
    readonly run_id: string
    readonly steps: string
    readonly flow_id: string
    readonly flow_name: string
    readonly flow_revision: number
    readonly digest: string
    readonly status: TrackedRun["status"]
    readonly started_at: number
    readonly ended_at: number
    readonly step_count: number
    readonly error_count: number
    readonly user_name: string | null
    readonly debug: number
    readonly search_text: string
  }
  readonly debug_steps: {
    readonly tenant_id: string
    readonly link_id: string
    readonly run_id: string
    readonly number: number
    readonly at: number
    readonly step: string
  }
}
