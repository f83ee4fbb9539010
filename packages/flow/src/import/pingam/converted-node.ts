import type { JsonObject } from "../../document/json.ts"
import type { Link } from "../../document/link.ts"
import type { FlowNode } from "../../document/node.ts"
import type { Problem } from "../../problem.ts"
import type { RawNode } from "./raw-bundle.ts"
import type { Reading, Words } from "./runnable.ts"

/** What converting a node needs to know of its journey. */
export interface NodeReading extends Reading {
  /** The id here of a node that stands in the tree or on a page. */
  readonly idOf: (node: RawNode) => string
  /** The id here of what a connection leads to; there may be no such node. */
  readonly targetOf: (target: string) => string
  /** A script of the file by its id, with its source as people wrote it. */
  readonly scriptOf: (id: string) => JsonObject | undefined
}

/** A node of ours and what came with it. */
export interface ConvertedNode {
  readonly node: FlowNode
  /** How many outputs its card shows. */
  readonly outputs: number
  readonly links: readonly Link[]
  readonly words: readonly Words[]
  readonly problems: readonly Problem[]
  /** The nodes of the file that went into it: itself, and the parts of a page. */
  readonly parts: readonly ConvertedPart[]
}

export interface ConvertedPart {
  readonly type: string
  /** The type here; left out where it became a placeholder. */
  readonly becomes?: string
}
