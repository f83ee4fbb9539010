import type { FlowDocument } from "../document/flow-document.ts"
import { quoted } from "../words.ts"

/** How sentences call a node: its name in quotation marks, or its id where it has none. */
export type NameOf = (node: string) => string

/** Names of the nodes of two documents; the later one knows better. */
export const namesIn = (before: FlowDocument, after: FlowDocument): NameOf => {
  const names = new Map([...before.flow.nodes, ...after.flow.nodes].map(({ id, name }) => [id, name]))
  return (node) => quoted(names.get(node) || node)
}
