import type { JsonObject } from "../../document/json.ts"
import type { SourceFormat } from "../read-result.ts"
import type { Problem } from "../../problem.ts"

/** A file of journeys, as its dialect says it: nothing is understood yet. */
export interface RawBundle {
  readonly source: SourceFormat
  readonly trees: readonly RawTree[]
  /** Names of the trees that a person chose when the file was made; empty where the file does not say. */
  readonly chosen: readonly string[]
  /** What the file holds beside its trees, without times and names of people and hosts. */
  readonly rest: JsonObject
  readonly problems: readonly Problem[]
}

/** One journey with its parts. What a part should be and is not, is left out here and stays in `rest`. */
export interface RawTree {
  readonly name: string
  /** JSON pointer of the journey in the file. */
  readonly pointer: string
  readonly tree: JsonObject
  readonly nodes: readonly RawNode[]
  readonly scripts: ReadonlyMap<string, JsonObject>
  /** Everything beside tree, nodes and scripts: themes, mail templates, bodies of nodes that the tree does not have. */
  readonly rest: JsonObject
  readonly problems: readonly Problem[]
}

/** A node of a journey, or a child of a page. */
export interface RawNode {
  /** The id in the file. */
  readonly id: string
  /** JSON pointer of what the tree, or the page, says about the node. */
  readonly pointer: string
  /** Its type there, e.g. `PageNode`. */
  readonly type: string
  readonly name: string
  /** What the tree, or the page, says about the node. */
  readonly entry: JsonObject
  /** The body of the node; `undefined` where it is not in the file. */
  readonly body: JsonObject | undefined
  /** The body without what AM keeps about it (`_id`, `_type`, ...): the settings of the node. */
  readonly config: JsonObject
  readonly outcomes: readonly RawOutcome[]
  /** By outcome: the id of the node that it leads to. */
  readonly connections: readonly RawConnection[]
  /** The parts of a page in their order; `undefined` where the node is none. */
  readonly children: readonly RawNode[] | undefined
}

export interface RawOutcome {
  readonly id: string
  readonly label: string
}

export interface RawConnection {
  readonly outcome: string
  readonly target: string
}
