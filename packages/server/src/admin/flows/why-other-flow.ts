import type { FlowDocument, FlowPlace } from "@gatewright/flow"
import { refuse, type Refusal } from "../../http/refusal.ts"

/** A document is saved as the flow that it holds, and where that belongs. */
export const whyOtherFlow = (
  { flow }: FlowDocument,
  { id, category, type }: FlowPlace & { readonly id: string },
): Refusal | undefined =>
  flow.id === id && flow.category === category && flow.type === type
    ? undefined
    : refuse(
        "flow.id-changed",
        `The document is of ${flow.id}, not of ${id}, or its category or type differs. Import it instead.`,
      )
