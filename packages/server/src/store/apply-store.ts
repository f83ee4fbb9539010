import type { Bindings } from "@gatewright/flow"
import type { OriginRecord } from "./origin-store.ts"

/** What applying a plan did, as much as taking it back needs. */
export interface ApplyRecord {
  readonly id: string
  readonly at: number
  readonly by: string
  /** Hash of the plan. */
  readonly hash: string
  readonly flows: readonly AppliedFlow[]
  /** Keys of connections that it made. */
  readonly connections: readonly string[]
  /** Names of secrets that it made. */
  readonly secrets: readonly string[]
  /** Categories and types that it made; left out where there are none. */
  readonly categories?: readonly string[] | undefined
  readonly types?: readonly { readonly category: string; readonly type: string }[] | undefined
  /** The bindings before it; left out where it changed none. */
  readonly bindingsBefore?: Bindings | undefined
  /** What it made of them. */
  readonly bindingsAfter?: Bindings | undefined
  readonly undone?: { readonly at: number; readonly by: string }
}

export interface AppliedFlow {
  readonly id: string
  readonly name: string
  readonly action: "create" | "new-version"
  /** The draft's revision before, `null` for a flow that was made; and after. */
  readonly before: number | null
  readonly after: number
  /** Where the flow came from before it, with the key of the content that is the base; `null` where it came from nowhere. */
  readonly origin: (Pick<OriginRecord, "kind" | "source" | "sourceDigest"> & { readonly base: string }) | null
}

export interface ApplyStore {
  /** Newest first. */
  readonly list: (query: { readonly tenant: string; readonly limit: number }) => Promise<readonly ApplyRecord[]>
  readonly get: (apply: { readonly tenant: string; readonly id: string }) => Promise<ApplyRecord | undefined>
  readonly add: (apply: Omit<ApplyRecord, "at" | "undone"> & { readonly tenant: string }) => Promise<void>
  /** `already`: somebody took it back before. Of several who do it at once, one marks it. */
  readonly markUndone: (apply: {
    readonly tenant: string
    readonly id: string
    readonly by: string
  }) => Promise<"marked" | "already">
}
