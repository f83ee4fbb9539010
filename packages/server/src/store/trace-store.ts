import type { RunStatus } from "./run-store.ts"

/** A run whose steps were kept, as it ended (P4.3). It outlives the run itself. */
export interface TrackedRun {
  readonly run: string
  readonly flow: string
  /** The name of the flow in the content that ran. */
  readonly flowName: string
  /** The revision that it began with; 0 where that was not kept, and where what ran was in none. */
  readonly flowRevision: number
  readonly digest: string
  readonly status: Exclude<RunStatus, "active">
  readonly startedAt: number
  readonly endedAt: number
  readonly steps: number
  /** Steps that were an error in the sense of P4.3. */
  readonly errors: number
  /** The name of the user that the run found last. */
  readonly user: string | null
  /** Whether a debug link began it. */
  readonly debug: boolean
}

interface OneRun {
  readonly tenant: string
  readonly run: string
}

/** Tracked runs that fit all that is given. */
interface TraceFilter {
  readonly tenant: string
  readonly flow?: string | undefined
  readonly status?: TrackedRun["status"] | undefined
  readonly revision?: number | undefined
  /** In the name of the flow or the id of the run; ignores case. */
  readonly search?: string | undefined
  /** When it began, in milliseconds since 1970: from this moment on, and before that one. */
  readonly from?: number | undefined
  readonly until?: number | undefined
}

interface OneDebugRun extends OneRun {
  readonly link: string
}

/** What runs did, node by node. Texts are sealed by whoever writes them: people's data stands in them. */
export interface TraceStore {
  /** Keeps the trace of a run that has ended, once. */
  readonly save: (trace: TrackedRun & { readonly tenant: string; readonly trace: string }) => Promise<void>
  readonly get: (run: OneRun) => Promise<(TrackedRun & { readonly trace: string }) | undefined>
  /** Those that began last come first. `before` is the run after which the page begins. */
  readonly list: (
    query: TraceFilter & {
      readonly limit: number
      readonly before?: { readonly at: number; readonly id: string } | undefined
    },
  ) => Promise<readonly TrackedRun[]>
  /** Adds the next step of a run that is watched, while it happens. */
  readonly addStep: (step: OneDebugRun & { readonly step: string }) => Promise<void>
  /** The run of a debug link that began last. */
  readonly newestRun: (link: { readonly tenant: string; readonly link: string }) => Promise<string | undefined>
  /** The steps of such a run after that number, in order; numbers begin at 1. */
  readonly steps: (
    run: OneDebugRun & { readonly after: number },
  ) => Promise<readonly { readonly number: number; readonly step: string }[]>
}
