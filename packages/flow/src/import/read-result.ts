import type { FlowDocument } from "../document/flow-document.ts"
import type { Categorisation } from "../document/categorisation.ts"
import type { Bundle, BundleConnection, SealedSecrets } from "../document/bundle.ts"
import type { Problem } from "../problem.ts"

/** What a file turned out to be. */
export type SourceFormat =
  | "gatewright/flow"
  | "gatewright/bundle"
  | "pingam-admin-export"
  | "pingam-frodo-multi"
  | "pingam-frodo-single"

/** How much of a foreign file found a runnable counterpart, by the type that it has there. */
export interface UnderstoodType {
  readonly type: string
  readonly count: number
  /** The type here, or `undefined` where the nodes became placeholders. */
  readonly becomes?: string
}

/** A step that brought an older file to the present format. */
export interface MigrationStep {
  readonly from: number
  readonly to: number
  readonly summary: string
}

/** A flow of a file, in the present format. */
export interface ReadFlow {
  readonly document: FlowDocument
  readonly migrated: readonly MigrationStep[]
}

/** A file that was read: everything that is in it. */
export interface ReadFile {
  readonly kind: "read"
  readonly source: SourceFormat
  /** In the order of the file; none where a bundle is empty. */
  readonly flows: readonly ReadFlow[]
  /** The one to begin with: that of a journey export that was selected, the first of a bundle that is no library flow. */
  readonly main?: FlowDocument
  readonly connections: readonly BundleConnection[]
  /** Categories and types that came with the flows; left out where none did. */
  readonly categorisation?: Categorisation
  readonly sealed?: SealedSecrets
  /** All of it, where it is a bundle: to be written again as it is. */
  readonly bundle?: Bundle
  readonly understood: readonly UnderstoodType[]
  /** Steps that brought the file itself to the present format, its flows apart. */
  readonly migrated: readonly MigrationStep[]
  /** Warnings: nothing in here kept the file from being read. */
  readonly problems: readonly Problem[]
}

/** A file that was read: one flow to add, and the library flows that came with it. */
export interface ReadFlows {
  readonly kind: "flows"
  readonly source: SourceFormat
  readonly main: FlowDocument
  readonly libraries: readonly FlowDocument[]
  /** Other flows of the file that could be chosen as the main one, by name (bundles of several journeys). */
  readonly others: readonly FlowDocument[]
  /** Categories and types that came with the flows; left out where none did. */
  readonly categorisation?: Categorisation
  readonly understood: readonly UnderstoodType[]
  readonly migrated: readonly MigrationStep[]
  /** Warnings: nothing in here kept the file from being read. */
  readonly problems: readonly Problem[]
}

/** A file that was refused. Nothing of it is taken over. Every problem is an error and says what to do. */
export interface RefusedFile {
  readonly kind: "refused"
  readonly reason:
    | "too-large"
    | "bad-utf8"
    | "not-json"
    | "unsafe-json" // a key twice, a number that would lose digits, `__proto__`, nested too deep
    | "not-a-flow"
    | "too-new"
    | "migration-failed"
    | "invalid"
  /** What the file looks like, for people, where that could be told: "a Node-RED flow", "an HTML page". */
  readonly looksLike?: string
  readonly problems: readonly Problem[]
}

/** What came of reading a file: all of its flows, or why it was refused; never a part. */
export type ReadResult = ReadFlows | RefusedFile
