import type { AccessStore } from "./access-store.ts"
import type { ApplyStore } from "./apply-store.ts"
import type { ApprovalStore } from "./approval-store.ts"
import type { AuditStore } from "./audit-store.ts"
import type { BindingStore } from "./binding-store.ts"
import type { CategoryStore } from "./category-store.ts"
import type { ConnectionStore } from "./connection-store.ts"
import type { ConsoleStore } from "./console-store.ts"
import type { ContentStore } from "./content-store.ts"
import type { DebugLinkStore } from "./debug-link-store.ts"
import type { EffectStore } from "./effect-store.ts"
import type { FlowStore } from "./flow-store.ts"
import type { OriginStore } from "./origin-store.ts"
import type { OutboxStore } from "./outbox-store.ts"
import type { RevisionStore } from "./revision-store.ts"
import type { RunStore } from "./run-store.ts"
import type { SealedKeyStore } from "./sealed-key-store.ts"
import type { SealedTextStore } from "./sealed-text-store.ts"
import type { SecretStore } from "./secret-store.ts"
import type { TenantStore } from "./tenant-store.ts"
import type { TraceStore } from "./trace-store.ts"
import type { UserSessionStore } from "./user-session-store.ts"
import type { UserStore } from "./user-store.ts"
import type { VersionStore } from "./version-store.ts"

/**
 * What one transaction can reach. Everything here is written whole or not at all, and survives a power cut once it was
 * acknowledged (docs/decisions/0008-durability.md).
 */
export interface StoreTransaction {
  readonly tenants: TenantStore
  readonly flows: FlowStore
  readonly revisions: RevisionStore
  readonly versions: VersionStore
  readonly origins: OriginStore
  readonly contents: ContentStore
  readonly applies: ApplyStore
  readonly approvals: ApprovalStore
  readonly debugLinks: DebugLinkStore
  readonly secrets: SecretStore
  readonly connections: ConnectionStore
  readonly bindings: BindingStore
  readonly categories: CategoryStore
  readonly audit: AuditStore
  readonly console: ConsoleStore
  readonly access: AccessStore
  readonly keys: SealedKeyStore
  readonly sealed: SealedTextStore
  readonly users: UserStore
  readonly effects: EffectStore
  readonly outbox: OutboxStore
}

/**
 * Everything that Gatewright keeps. Two adapters do it, SQLite and PostgreSQL, under the same tests.
 *
 * - `tenant` is part of every key and of every query: an id of another tenant is not found.
 * - Times are milliseconds since 1970-01-01 UTC. Ids are opaque, case-sensitive strings.
 * - What can be expected to fail is a value; a throw is a bug, or the database is gone.
 */
export interface Store extends StoreTransaction {
  readonly runs: RunStore
  readonly traces: TraceStore
  readonly userSessions: UserSessionStore
  /**
   * Runs `work` in one transaction: commits when it returns, rolls back when it throws, and passes both on. Use `tx`
   * in there and never the store itself (its calls would wait for this transaction to end).
   */
  readonly transaction: <Result>(work: (tx: StoreTransaction) => Promise<Result>) => Promise<Result>
  /** Whether the database answers; for the readiness check. */
  readonly ping: () => Promise<boolean>
  /**
   * Deletes what nobody can use any more: runs that ended before `before` with their idempotency keys, and tokens, codes,
   * debug links and sessions that had expired by then; and the traces of runs that ended before `tracesBefore`.
   */
  readonly clean: (limit: { readonly before: number; readonly tracesBefore: number }) => Promise<void>
  readonly close: () => Promise<void>
}
