import type { FlowDocument } from "@gatewright/flow"

/**
 * Whether no check can tell two documents apart: they are the same but for the places and the notes in their layout, of
 * which the checks only ask what nodes it speaks of.
 */
export const sameForChecks = (a: FlowDocument, b: FlowDocument): boolean =>
  a === b || (a.flow === b.flow && (a.layout === b.layout || spokenOf(a) === spokenOf(b)))

const spokenOf = ({ layout: { nodes, groups } }: FlowDocument): string =>
  JSON.stringify([Object.keys(nodes).toSorted(), groups.map((group) => group.nodes)])
