import { withoutRepeated } from "../change/links.ts"
import type { Operation } from "../change/operation.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import { asOne } from "./as-one.ts"
import { called, counted } from "./counted.ts"
import { drawingOf, outputsIn, settled } from "./drawing.ts"
import type { Edited, Editing } from "./edited.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"

/**
 * Removes what is selected: nodes with their links, notes, groups with their nodes, links.
 *
 * @param reconnect whether what led to a removed node leads to the one after it, where that is one alone. Failure outputs
 *   do not count where another output leads on: they lead out of the way.
 */
export const removeNodes = ({
  document,
  catalogue,
  ids,
  reconnect = false,
}: Editing & { readonly ids: readonly string[]; readonly reconnect?: boolean }): Edited => {
  const selection = selectionOf(document, ids)
  const { nodes, notes, groups, links } = selection
  const removed = new Set(nodes.map(({ id }) => id))
  const loose = links.filter(({ from, to }) => !removed.has(from) && !removed.has(to))
  if (nodes.length + notes.length + groups.length + loose.length === 0) {
    return refused(
      "edit.nothing-selected",
      "Nothing is selected that could be removed. Select a node, a note or a link.",
    )
  }
  const joined = reconnect ? reconnected({ document, catalogue, nodes }) : []
  const [only] = nodes
  const what = nodes.length === 1 && only && notes.length === 0 ? called(only) : counted({ ...selection, links: loose })
  const operations: readonly Operation[] = [
    ...(nodes.length > 0 ? settled(drawingOf({ document, catalogue })) : []),
    ...loose.map((link): Operation => ({ kind: "remove-link", link })),
    ...nodes.map(({ id }): Operation => ({ kind: "remove-node", node: id })),
    ...groups.map(({ id }): Operation => ({ kind: "remove-group", group: id })),
    ...notes.map(({ id }): Operation => ({ kind: "remove-note", note: id })),
    ...joined.map((link): Operation => ({ kind: "add-link", link })),
  ]
  return { operation: asOne(`Remove ${what}${joined.length > 0 ? " and reconnect" : ""}`, operations), select: [] }
}

/** The links that take the place of those over removed nodes. */
const reconnected = ({
  document,
  catalogue,
  nodes,
}: Editing & { readonly nodes: readonly FlowNode[] }): readonly Link[] => {
  const removed = new Map(nodes.map((node) => [node.id, node]))
  const there = new Set(document.flow.nodes.map(({ id }) => id).filter((id) => !removed.has(id)))
  const leaving = Map.groupBy(document.flow.links, ({ from }) => from)
  const outputs = outputsIn({ document, catalogue })
  const next = (node: FlowNode): string | undefined => {
    const links = (leaving.get(node.id) ?? []).filter(({ to }) => there.has(to) || removed.has(to))
    const failing = new Set(outputs(node).flatMap(({ id, kind }) => (kind === "failure" ? [id] : [])))
    const onward = onlyOne(links.filter(({ output }) => !failing.has(output)).map(({ to }) => to))
    return onward ?? onlyOne(links.map(({ to }) => to))
  }
  const through = (id: string): string | undefined => {
    const met = new Set<string>()
    for (let at: string | undefined = id; at !== undefined && !met.has(at);) {
      met.add(at)
      const node = removed.get(at)
      if (!node) return at
      at = next(node)
    }
    return undefined
  }
  const kept = document.flow.links.filter(({ from, to }) => !removed.has(from) && !removed.has(to))
  const taken = new Set(kept.map(({ from, output }) => JSON.stringify([from, output])))
  const joined = document.flow.links.flatMap((link): readonly Link[] => {
    if (!there.has(link.from) || !removed.has(link.to)) return []
    const to = through(link.to)
    // A way that only led back to where it came from is no way on.
    return to === undefined || to === link.from || taken.has(JSON.stringify([link.from, link.output]))
      ? []
      : [{ ...link, to }]
  })
  return withoutRepeated(joined)
}

const onlyOne = (ids: readonly string[]): string | undefined => {
  const [first, ...others] = new Set(ids)
  return others.length === 0 ? first : undefined
}
