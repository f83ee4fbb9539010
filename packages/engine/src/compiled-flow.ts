import type { Flow } from "@gatewright/flow"

/** A flow that is ready to run. Opaque outside the engine; keyed by digest, shared by all runs of that version. */
export interface CompiledFlow {
  readonly flow: Flow
  readonly digest: string
}
