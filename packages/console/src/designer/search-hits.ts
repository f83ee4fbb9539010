import { type Catalogue, type FlowDocument, isJsonArray, isJsonObject, type Json } from "@gatewright/flow"
import { flowGraph } from "../canvas/flow-graph.ts"

/** The nodes whose name, type or settings hold all words of the query, in the order of the flow. */
export const searchHits = (document: FlowDocument, catalogue: Catalogue, query: string): readonly string[] => {
  const parts = query.toLowerCase().trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  const settings = new Map(document.flow.nodes.map(({ id, settings: of }) => [id, textOf(of)]))
  return flowGraph(document, catalogue)
    .nodes.filter(({ id, name, typeLabel }) => {
      const text = `${name}\n${typeLabel}\n${settings.get(id) ?? ""}`.toLowerCase()
      return parts.every((part) => text.includes(part))
    })
    .map(({ id }) => id)
}

/** The values of settings, without their keys. */
const textOf = (value: Json | undefined): string => {
  if (value === undefined || value === null) return ""
  if (isJsonArray(value)) return value.map(textOf).join("\n")
  return isJsonObject(value) ? Object.values(value).map(textOf).join("\n") : String(value)
}
