import type { Capability } from "../catalogue/node-definition.ts"
import type { FlowPlace } from "../catalogue/node-definition.ts"
import type { Change } from "../compare/change.ts"
import type { BundleConnection } from "../document/bundle.ts"
import type { CategoryDefinition, TypeDefinition } from "../document/categorisation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Requirement } from "../export/requirements-of.ts"
import type { MigrationStep } from "../import/read-result.ts"
import type { Conflict } from "../merge/merged.ts"
import type { Problem } from "../problem.ts"

/** How files shall be taken, and which of their flows. */
export interface PlanOptions {
  /** Whether the flows keep the ids of the files (I1.9), or all get new ones. */
  readonly ids: "preserve" | "new"
  /**
   * What becomes of a flow whose id is here with other content: a new version of it, a flow of its own with a new id, what
   * both changed since they were the same (three-way), or no plan at all.
   */
  readonly onConflict: "new-version" | "copy" | "merge" | "fail"
  /** Only the flows of these ids in the files, and the library flows that they reach; all where left out. */
  readonly flows?: readonly string[] | undefined
  /** What becomes of flows whose type is not here and is not defined by the files. */
  readonly types?: readonly TypeAnswer[] | undefined
}

/** A type of the files that is not here: define it, or give its flows another type. */
export interface TypeAnswer extends FlowPlace {
  readonly to: "create" | FlowPlace
}

/** One flow of the files, and what would become of it. */
export interface PlannedFlow {
  readonly action: "create" | "new-version" | "unchanged" | "blocked"
  /** The file that it came in. */
  readonly file: string
  /** As the file calls it. */
  readonly source: { readonly id: string; readonly name: string }
  /** As it would be written; for `blocked`, as the file has it. */
  readonly document: FlowDocument
  /** As it came, with the ids of here: what a later merge takes as its base once this is written. */
  readonly arrived: FlowDocument
  /** What is here now under its id. */
  readonly before?: FlowDocument
  /** From `before` to `document`; empty where there is no `before`. */
  readonly changes: readonly Change[]
  /** It was changed here since it last came in. */
  readonly diverged: boolean
  /** Where the two were merged: what stayed of here, and what needs a choice. */
  readonly merge?: { readonly kept: readonly Change[]; readonly conflicts: readonly Conflict[]; readonly open: number }
  readonly migrated: readonly MigrationStep[]
  /** What the flow can do that it could not before. */
  readonly newCapabilities: readonly Capability[]
  /** Errors of a `blocked` one say why. Others, and warnings, do not keep the flow out: they keep it from activation. */
  readonly problems: readonly Problem[]
  /** The id of a deleted flow that stands in the way and could be restored. */
  readonly restorable?: string
}

/** What becomes of a connection of the files: one that is here stays as it is (SPEC 11.10). */
export interface PlannedConnection {
  readonly action: "create" | "unchanged"
  readonly connection: BundleConnection
  /** Names of its secret fields, which have to be given here unless they came sealed. */
  readonly secrets: readonly string[]
}

/** What becomes of a category that the files define, or that flows of theirs need: one that is here stays as it is. */
export interface PlannedCategory {
  readonly action: "create" | "unchanged"
  readonly category: CategoryDefinition
}

/** The same of a type. */
export interface PlannedType {
  /** `move`: its flows get the type `to`. `missing`: somebody has to say what becomes of them. */
  readonly action: "create" | "unchanged" | "move" | "missing"
  readonly type: TypeDefinition
  readonly to?: FlowPlace
  /** Whether it could be created. */
  readonly definable: boolean
  /** Ids of its flows in the files. */
  readonly flows: readonly string[]
}

/** Something of this environment that could stand for what a flow needs, the best first. */
export interface Candidate {
  readonly key: string
  readonly name: string
}

/** What the flows need of this environment, each thing once. */
export interface PlannedRequirement extends Omit<Requirement, "nodes"> {
  /** Ids, in the files, of the flows that need it. */
  readonly flows: readonly string[]
  /** What it is bound to, by an answer or by its own name; left out while it is open. */
  readonly boundTo?: string
  /** It comes with the files. */
  readonly arriving: boolean
  readonly candidates: readonly Candidate[]
}

/** What applying files would do, as data: for the console, the API and the command line. */
export interface Plan {
  /** Stands for all of it and for what it was made against. Applying takes it, and is refused where it became another. */
  readonly hash: string
  readonly flows: readonly PlannedFlow[]
  readonly connections: readonly PlannedConnection[]
  readonly categories: readonly PlannedCategory[]
  readonly types: readonly PlannedType[]
  /** Names of secrets that came sealed and would be set. */
  readonly secrets: readonly string[]
  readonly requirements: readonly PlannedRequirement[]
  /** What keeps the whole plan from being applied, and warnings that belong to no flow. */
  readonly problems: readonly Problem[]
}
