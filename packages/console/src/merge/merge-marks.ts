import type { Conflict, FlowDocument } from "@gatewright/flow"
import { type CanvasMarks, linkKey, type Mark } from "../canvas/canvas-marks.ts"
import { comparison } from "../compare/comparison.ts"
import { marksOf } from "../compare/marks-of.ts"

/** What the canvas of one side says: what it changed since both were the same, and where the other did as well. */
export const marksOfSide = (base: FlowDocument, side: FlowDocument, conflicts: readonly Conflict[]): CanvasMarks => {
  const { steps } = comparison({ before: base, after: side, showMoves: false })
  const { nodes, links } = marksOf(steps).after
  const disputed = conflictPlaces(conflicts)
  return {
    nodes: new Map<string, Mark>([...nodes, ...disputed.nodes.map((node) => [node, "conflict"] as const)]),
    links: new Map<string, Mark>([...links, ...disputed.links.map((link) => [link, "conflict"] as const)]),
  }
}

/** The nodes and the links that conflicts are about. */
export const conflictPlaces = (
  conflicts: readonly Conflict[],
): { readonly nodes: readonly string[]; readonly links: readonly string[] } => {
  const changes = conflicts.flatMap(({ ours, theirs }) => [...ours, ...theirs])
  const links = changes.flatMap((change) => {
    switch (change.kind) {
      case "link-added":
      case "link-removed":
        return [change.link]
      case "link-changed":
        return [change.before, change.after]
      default:
        return []
    }
  })
  const own = conflicts.flatMap(({ node }) => node ?? [])
  return { nodes: [...new Set(own)], links: links.map(linkKey) }
}

/** What a conflict is about on the canvas: its node, or the ends of its links. */
export const nodesOfConflict = (conflict: Conflict): readonly string[] => {
  if (conflict.node !== undefined) return [conflict.node]
  return [...new Set(conflictPlaces([conflict]).links.flatMap(endsOf))]
}

const endsOf = (key: string): readonly string[] => {
  const [from, , to]: readonly unknown[] = JSON.parse(key)
  return [from, to].filter((end) => typeof end === "string")
}
