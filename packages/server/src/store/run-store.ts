export type RunStatus = "active" | "succeeded" | "failed" | "expired"

/** One execution of a flow, as it stood when its last screen was shown. */
export interface RunRecord {
  readonly id: string
  readonly flowId: string
  /** Digest of the flow that the run is pinned to. */
  readonly digest: string
  /** The revision of the flow that it began with; 0 for one of what was in no revision, and from before this was kept. */
  readonly flowRevision: number
  /** From 1; every update adds one. */
  readonly revision: number
  /** The engine's frozen state: secrets in it are sealed. */
  readonly state: string
  readonly status: RunStatus
  readonly startedAt: number
  readonly expiresAt: number
  /** Id of the debug link that began it; `null` for the runs of everybody else. */
  readonly debugLink: string | null
}

interface OneRun {
  readonly tenant: string
  readonly run: string
}

/** Runs: one statement for each screen. They survive a killed process (docs/decisions/0008-durability.md). */
export interface RunStore {
  /** Adds a run with revision 1. Its id is a fresh random one. */
  readonly insert: (run: Omit<RunRecord, "revision"> & { readonly tenant: string }) => Promise<void>
  readonly get: (run: OneRun) => Promise<RunRecord | undefined>
  /**
   * Writes the next step over revision `revision` of an active run. `conflict`: another request was faster, or the run
   * has ended; nothing was written.
   */
  readonly update: (
    step: OneRun & {
      readonly revision: number
      readonly state: string
      readonly status: RunStatus
      readonly expiresAt: number
    },
  ) => Promise<"updated" | "conflict">
  /**
   * Marks active runs whose time is over as `expired`, of all tenants, at most `limit`, and gives them back, so that
   * their traces can be written. Of several servers one gets each run.
   */
  readonly expire: (limit: {
    readonly now: number
    readonly limit: number
  }) => Promise<readonly (RunRecord & { readonly tenant: string })[]>
  /** How many runs of a flow are active, by the revision that they began with; revisions without any are left out. */
  readonly countActive: (flow: {
    readonly tenant: string
    readonly flow: string
  }) => Promise<ReadonlyMap<number, number>>
}
