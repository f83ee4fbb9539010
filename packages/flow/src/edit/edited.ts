import type { Catalogue } from "../catalogue/catalogue.ts"
import type { Operation } from "../change/operation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Position } from "../document/layout.ts"
import type { Problem } from "../problem.ts"

/** What came of something that a person wanted to do with a flow. */
export interface Edit {
  /** One step of undo; `undefined` where everything is as wanted already. */
  readonly operation: Operation | undefined
  /** What is selected afterwards: ids of nodes, notes and groups, keys of links (`linkKey`). */
  readonly select: readonly string[]
  /** A sentence on what the person may not expect. */
  readonly notice?: string
}

/** An edit, or the reason why there is none. */
export type Edited = Edit | { readonly problem: Problem }

/** What every edit begins with. */
export interface Editing {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
}

/** What makes ids for new things: `newNodeId`, but for tests. One that is taken is not used. */
export type NewId = () => string

/** A point of the canvas, in its units. */
export type Point = Pick<Position, "x" | "y">
