import type { FlowPlace } from "../../catalogue/node-definition.ts"
import type { Categorisation } from "../../document/categorisation.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { Problem } from "../../problem.ts"

/** Where a file shall go, as somebody asks for it. What is left out or empty is what the file says. */
export interface ImportTarget {
  readonly category?: string | undefined
  readonly type?: string | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
  /** Whether the flows keep the ids of the file, so that references from elsewhere stay valid (I1.9). */
  readonly preserveId: boolean
  /** What to do where a preserved id belongs to a flow of the same type with other content. */
  readonly onConflict: "ask" | "new-version" | "copy"
  /**
   * What to do with a flow file whose category or type is not here: refuse it, which is so where it is left out; define what is
   * missing; or give the flow the category and type that are asked for.
   */
  readonly ofUnknownType?: "refuse" | "create" | "move" | undefined
  /** The id of the flow that is the main one, of a file with several. */
  readonly flow?: string | undefined
}

/** What a tenant already has, of what matters to the file: looked up for the ids that `idsOf` tells. */
export interface ExistingFlows {
  readonly byId: ReadonlyMap<string, ExistingFlow>
  /** Names of the flows that are not deleted, all of them or those that begin like the file's. */
  readonly names: ReadonlySet<string>
}

/** A flow that is here already, deleted ones too, as far as an import has to know it. */
export interface ExistingFlow extends FlowPlace {
  readonly id: string
  readonly name: string
  readonly deleted: boolean
  readonly digest: string
  /** Its draft as a canonical file. Where it is given, a flow that is only drawn in another way counts as changed. */
  readonly text?: string
}

/** A library flow that came in the file, in its final form, and what becomes of it. */
export interface PlannedLibrary {
  /** `reuse-existing`: the same content is there under the same id; nothing is written. */
  readonly kind: "create" | "new-version" | "reuse-existing"
  readonly document: FlowDocument
}

/** What adding a file would do. Applying it writes `document` and the `libraries`, or nothing at all. */
export type ImportPlan = Planned &
  (
    | {
        readonly kind: "create"
        /** The id of the file where it is kept, `null` where the flow gets a new one. */
        readonly id: string | null
      }
    | { readonly kind: "new-version"; readonly id: string; readonly name: string }
    /** The same content is there under the same id, libraries included: nothing is written. */
    | { readonly kind: "unchanged"; readonly id: string; readonly name: string }
    /** A preserved id is taken: somebody has to choose. `id` and `name` are those of the flow that has it. */
    | { readonly kind: "choose"; readonly id: string; readonly name: string; readonly message: string }
    | Refused
  )

/** What every plan holds, whatever becomes of the flow. */
export interface Planned {
  /** The flow as it would be written; where nothing would be, as the file has it, to look at. */
  readonly document: FlowDocument
  readonly libraries: readonly PlannedLibrary[]
  /** The name of the flow in the file, or the next that is free where a new flow could not have it alone. */
  readonly proposedName: string
  /** Categories and types that are defined with it, so that the flow has a place. */
  readonly defines: Categorisation
  readonly warnings: readonly Problem[]
}

/** Why a flow cannot be added as it was asked, and what could be done instead. */
export interface Refused {
  readonly kind: "refused"
  readonly problems: readonly Problem[]
  /** For a mismatch: where the file belongs. */
  readonly belongsTo?: FlowPlace
  /** The category and type of the file that are not here, where they could be defined. */
  readonly definable?: FlowPlace
  /** The id of the deleted flow that could be restored instead. */
  readonly restorable?: string
}
