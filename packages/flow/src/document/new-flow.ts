import { formatVersion, type FlowDocument } from "./flow-document.ts"

/** An empty flow: nothing at all on the canvas (P3.1). What else a head may have, as a record of the store has, stays out. */
export const newFlow = ({
  id,
  category,
  type,
  name,
  description = "",
}: {
  id: string
  category: string
  type: string
  name: string
  description?: string
}): FlowDocument => ({
  format: "gatewright/flow",
  formatVersion,
  flow: {
    id,
    category,
    type,
    name,
    description,
    tags: [],
    tracking: "onError",
    nodes: [],
    links: [],
    texts: { fallback: "en", languages: { en: {} } },
  },
  layout: { nodes: {}, notes: [], groups: [] },
})
