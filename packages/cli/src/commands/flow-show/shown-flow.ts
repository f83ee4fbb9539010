import { summaryOf, type FlowDocument, type UnderstoodType } from "@gatewright/flow"
import type { TellableProblem } from "../../command-failure.ts"

/** What `flow show` tells; with `--json` it is the document. */
export interface ShownFlow extends FlowHead {
  /** SHA-256 of the flow without its layout. */
  readonly digest: string
  readonly requirements: readonly ShownRequirement[]
  readonly capabilities: readonly { readonly kind: string; readonly detail?: string }[]
  readonly problems: readonly TellableProblem[]
  readonly onServer?: {
    readonly status: string
    readonly isDefault: boolean
    readonly revision: number
    readonly changedAt: string
    readonly changedBy: string
    readonly url: string | null
    /** Whether it would be refused to activate it. */
    readonly blocked: boolean
  }
  readonly inFile?: {
    readonly source: string
    /** Library flows that come with it. */
    readonly libraries: readonly NamedFlow[]
    /** Flows that don't. */
    readonly others: readonly NamedFlow[]
    /** The types of a foreign file. */
    readonly understood: readonly UnderstoodType[]
  }
}

export interface ShownRequirement {
  readonly kind: "secret" | "connection" | "flow"
  readonly key: string
  readonly detail: string
  readonly name: string
  /** Whether the server has it; unknown for a file. */
  readonly found?: boolean
}

interface NamedFlow {
  readonly id: string
  readonly name: string
}

interface FlowHead extends NamedFlow {
  readonly description: string
  readonly category: string
  readonly type: string
  readonly tags: readonly string[]
  readonly nodes: number
  readonly links: number
  readonly languages: readonly string[]
}

/** What a flow says of itself. */
export const headOf = (document: FlowDocument): FlowHead => {
  const { id, name, description, category, type, tags } = document.flow
  const { nodes, links, languages } = summaryOf(document)
  return { id, name, description, category, type, tags, nodes, links, languages }
}
