import type { FlowDocument } from "../../document/flow-document.ts"
import { requirementsOf } from "../../export/requirements-of.ts"

/** Ids of the other flows that a flow calls, each once, in order. */
export const callsOf = (document: FlowDocument): readonly string[] =>
  requirementsOf(document).flatMap(({ kind, key }) => (kind === "flow" ? [key] : []))
