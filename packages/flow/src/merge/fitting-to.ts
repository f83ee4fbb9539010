import { sameEnds } from "../change/links.ts"
import type { Change } from "../compare/change.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Group } from "../document/layout.ts"
import type { Link } from "../document/link.ts"
import { pathOf } from "../document/pointer.ts"
import type { SidedChange, ThreeDocuments } from "./sides.ts"

/**
 * How a change can be made together with the others that are, or `undefined`. What one side says of a node that it has and
 * the result has not goes with the node: its place, its part in groups, links of a node that was not taken.
 */
export const fittingTo = (
  made: readonly SidedChange[],
  documents: ThreeDocuments,
): ((sided: SidedChange) => Change | undefined) => {
  const there = idsIn(documents.base)
  for (const { change } of made) {
    if (change.kind === "node-removed") there.delete(change.node.id)
    if (change.kind === "node-added") there.add(change.node.id)
  }
  const removed = new Set(made.flatMap(({ change }) => (change.kind === "node-removed" ? [change.node.id] : [])))
  // A side that removed a node may have kept a link of it, as one that dangles: that was said of a link that went.
  const standing = documents.base.flow.links.filter(({ from, to }) => !removed.has(from) && !removed.has(to))
  const has = { ours: idsIn(documents.ours), theirs: idsIn(documents.theirs) }
  return ({ side, change }) => {
    const sides = side === "both" ? [has.ours, has.theirs] : [has[side]]
    return fittingChange(change, {
      isGone: (node) => !there.has(node) && sides.every((ids) => ids.has(node)),
      standing: (link) => standing.find((other) => sameEnds(other, link)),
    })
  }
}

const idsIn = ({ flow }: FlowDocument): Set<string> => new Set(flow.nodes.map(({ id }) => id))

interface Result {
  /** Whether the result has not a node that the side of the change has. */
  readonly isGone: (node: string) => boolean
  /** The link between the same ends that no removed node takes away. */
  readonly standing: (link: Link) => Link | undefined
}

const fittingChange = (change: Change, { isGone, standing }: Result): Change | undefined => {
  switch (change.kind) {
    case "node-moved":
    case "node-resized":
      return isGone(change.node) ? undefined : change
    case "field-changed": {
      const [layout, nodes, node] = pathOf(change.pointer) ?? []
      return layout === "layout" && nodes === "nodes" && node !== undefined && isGone(node) ? undefined : change
    }
    // Whether a link dangles was said of a document that is none of these.
    case "link-added": {
      if (isLost(change.link, isGone)) return undefined
      const { link: after, label } = change
      const before = standing(after)
      return before ? { kind: "link-changed", before, after, dangling: true, label } : { ...change, dangling: true }
    }
    case "link-changed": {
      if (!isLost(change.after, isGone)) return { ...change, dangling: true }
      const { before, label } = change
      return isLost(before, isGone) ? { kind: "link-removed", link: before, label } : undefined
    }
    case "group-added":
      return { ...change, after: without(change.after, isGone) }
    case "group-changed":
      return { ...change, after: without(change.after, isGone) }
    default:
      return change
  }
}

const isLost = ({ from, to }: Link, isGone: (node: string) => boolean): boolean => isGone(from) || isGone(to)

const without = (group: Group, isGone: (node: string) => boolean): Group => ({
  ...group,
  nodes: group.nodes.filter((node) => !isGone(node)),
})
