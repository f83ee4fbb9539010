import { withIds, type Flow, type FlowDocument } from "@gatewright/flow"

/** What a copy has of its own. */
export type CopyHead = Pick<Flow, "id" | "category" | "type" | "name" | "description">

/** A flow as a copy of it would be, were it made now. Where the flow calls itself, the copy calls itself. */
export const asCopy = (source: FlowDocument, { id, category, type, name, description }: CopyHead): FlowDocument => {
  const document = withIds(source, new Map([[source.flow.id, id]]))
  return { ...document, flow: { ...document.flow, id, category, type, name, description } }
}
