import type { Catalogue } from "../catalogue/catalogue.ts"
import type { BundleConnection } from "../document/bundle.ts"
import type { Categorisation } from "../document/categorisation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { FlowPlace } from "../catalogue/node-definition.ts"
import type { MigrationStep } from "../import/read-result.ts"
import type { Side } from "../merge/merged.ts"
import type { Problem } from "../problem.ts"
import type { Bindings } from "./bindings.ts"
import type { PlanOptions } from "./plan.ts"

/** A flow that was read from a file. */
export interface ArrivingFlow {
  readonly file: string
  readonly document: FlowDocument
  readonly migrated: readonly MigrationStep[]
}

/** Everything that the files hold. */
export interface Arriving {
  readonly flows: readonly ArrivingFlow[]
  readonly connections: readonly BundleConnection[]
  /** Categories and types of one's own; the same may come in several files. */
  readonly categorisation?: Categorisation | undefined
  /** Names of secrets whose values came sealed for this server. */
  readonly secrets: readonly string[]
  /** What came for them, as it came. Other values are another plan, though nobody can see them. */
  readonly sealed?: ReadonlyMap<string, string>
  /** Of reading: files that could not be read are errors here, and nothing of the plan can be applied. */
  readonly problems: readonly Problem[]
}

/** A flow of the target, looked up for the ids of the files and for the library flows that they need. */
export interface FlowHere extends FlowPlace {
  readonly id: string
  readonly name: string
  readonly deleted: boolean
  /** The number of its draft. */
  readonly revision: number
  readonly digest: string
  /** Its draft. */
  readonly document: FlowDocument
  /** The draft as it last came in from elsewhere, with the id that it had there. */
  readonly origin?: { readonly id: string; readonly document: FlowDocument }
}

/** What the target has, of what matters to the files. */
export interface Here {
  readonly flows: ReadonlyMap<string, FlowHere>
  /** Names of flows that are not deleted. */
  readonly names: ReadonlySet<string>
  /** Library flows that a requirement could be bound to. */
  readonly libraries: readonly { readonly id: string; readonly name: string }[]
  readonly connections: readonly { readonly key: string; readonly kind: string; readonly name: string }[]
  readonly secrets: readonly string[]
  /** Categories and types of one's own. */
  readonly categorisation?: Categorisation | undefined
  readonly bindings: Bindings
  /** Names of the secret fields of a kind of connection. */
  readonly secretFieldsOf: (kind: string) => readonly string[]
}

/** All that a plan is made of: nothing else is looked up. */
export interface PlanQuestion {
  readonly arriving: Arriving
  readonly here: Here
  readonly options: PlanOptions
  /** Answers given with this plan; they go before what is remembered. */
  readonly bindings: Bindings
  /** By the id of a flow in the files, and the id of a conflict. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, Side>>>>
  readonly catalogue: Catalogue
  /** Makes the id of a new flow. */
  readonly newId: () => string
}
