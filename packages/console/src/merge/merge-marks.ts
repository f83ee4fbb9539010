import { type Conflict, type FlowDocument, type Link, linkKey } from "@gatewright/flow"
import type { CanvasMarks, Mark } from "../canvas/canvas-marks.ts"
import { comparison } from "../compare/comparison.ts"
import { marksOf } from "../compare/marks-of.ts"

/** What the canvas of one side says: what it changed since both were the same, and where the other did as well. */
export const marksOfSide = (base: FlowDocument, side: FlowDocument, conflicts: readonly Conflict[]): CanvasMarks => {
  const { steps } = comparison({ before: base, after: side, showMoves: false })
  const { nodes, links } = marksOf(steps).after
  const disputed = conflicts.flatMap(({ node }) => node ?? [])
  const disputedLinks = conflicts.flatMap(linksOfConflict)
  return {
    nodes: new Map<string, Mark>([...nodes, ...disputed.map((node) => [node, "conflict"] as const)]),
    links: new Map<string, Mark>([...links, ...disputedLinks.map((link) => [linkKey(link), "conflict"] as const)]),
  }
}

/** What a conflict is about on the canvas: its node, or the ends of its links. */
export const nodesOfConflict = (conflict: Conflict): readonly string[] =>
  conflict.node === undefined
    ? [...new Set(linksOfConflict(conflict).flatMap(({ from, to }) => [from, to]))]
    : [conflict.node]

const linksOfConflict = ({ ours, theirs }: Conflict): readonly Link[] =>
  [...ours, ...theirs].flatMap((change) => {
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
