import type { Catalogue, FlowDocument, FlowNode, Operation } from "@gatewright/flow"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"

/** What the inspector is given: the node, the document around it, and where its edits go. */
export interface InspectorProps {
  readonly tenant: string
  readonly document: FlowDocument
  readonly node: FlowNode
  readonly catalogue: Catalogue
  /** The problems of this node. */
  readonly problems: readonly ShownProblem[]
  readonly onOperation: (operation: Operation) => void
  readonly onSelect: (node: string) => void
  readonly onClose: () => void
  /** Takes the focus when it appears. */
  readonly hasFocus?: boolean
  /** The setting that somebody goes to: its field takes the focus. Another object is another visit. */
  readonly at?: { readonly setting: string } | undefined
}
