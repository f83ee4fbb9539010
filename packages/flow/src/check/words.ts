import { escapeToken } from "../document/pointer.ts"
import type { Place } from "../problem.ts"
import { visible } from "../visible.ts"
import type { CheckedNode } from "./check-context.ts"

const shownNames = 5
const shownLength = 60

/** A name of the author's in quotation marks: cut where it is long, with nothing invisible in it. */
export const quoted = (name: string): string =>
  `“${visible(name.length > shownLength ? `${name.slice(0, shownLength)}…` : name)}”`

/** How a sentence calls a node: by its name, by its type where it has none. */
export const nodeWords = ({ node, definition }: CheckedNode): string =>
  quoted(node.name.trim() === "" ? (definition?.label ?? node.type) : node.name)

/** A list in a sentence: `a, b and c`, or `a, b, c, d, e and 7 more`. */
export const listWords = (names: readonly string[]): string => {
  const shown =
    names.length > shownNames + 1 ? [...names.slice(0, shownNames), `${names.length - shownNames} more`] : names
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`
}

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

/** The place of a setting in the settings of a node, from the path of an issue of its schema. */
export const settingOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${escapeToken(String(step))}`).join("")
