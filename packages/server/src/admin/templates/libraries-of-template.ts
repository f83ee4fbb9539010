import { requirementsOf, type FlowDocument } from "@gatewright/flow"
import type { Templates } from "./templates.ts"

/** The library flows of the gallery that a template reaches, each once. Libraries may call each other in circles. */
export const librariesOfTemplate = (document: FlowDocument, templates: Templates): readonly FlowDocument[] => {
  const found = new Map<string, FlowDocument>()
  const waiting = [document]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { kind, key } of requirementsOf(next)) {
      const library = kind === "flow" && !found.has(key) ? templates.get(key)?.document : undefined
      if (!library) continue
      found.set(key, library)
      waiting.push(library)
    }
  }
  return [...found.values()]
}
