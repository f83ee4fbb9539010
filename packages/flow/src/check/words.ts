import type { Place } from "../problem.ts"
import { quoted } from "../words.ts"
import type { CheckedNode } from "./check-context.ts"

/** How a sentence calls a node: by its name, by its type where it has none. */
export const nodeWords = ({ node, definition }: CheckedNode): string =>
  quoted(node.name.trim() === "" ? (definition?.label ?? node.type) : node.name)

/** The place of a node, or of one of its settings. */
export const atNode = ({ node, pointer }: CheckedNode, setting?: string): Place => ({
  pointer: setting === undefined ? pointer : `${pointer}/settings${setting}`,
  node: node.id,
  nodeName: node.name,
  ...(setting === undefined ? {} : { setting }),
})

/** The place of a link; it is drawn at the node that it leaves. */
export const atLink = (index: number, from: CheckedNode | undefined): Place => ({
  pointer: `/flow/links/${index}`,
  ...(from ? { node: from.node.id, nodeName: from.node.name } : {}),
})
