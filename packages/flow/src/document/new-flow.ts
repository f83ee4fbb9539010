import { formatVersion, type FlowDocument } from "./flow-document.ts"

/** An empty flow: nothing at all on the canvas (P3.1). */
export const newFlow = (head: {
  id: string
  category: string
  type: string
  name: string
  description?: string
}): FlowDocument => ({
  format: "gatewright/flow",
  formatVersion,
  flow: {
    ...head,
    description: head.description ?? "",
    tags: [],
    tracking: "onError",
    nodes: [],
    links: [],
    texts: { fallback: "en", languages: { en: {} } },
  },
  layout: { nodes: {}, notes: [], groups: [] },
})
