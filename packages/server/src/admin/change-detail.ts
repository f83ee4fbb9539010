import { compare, isDrawing, type Change, type FlowDocument } from "@gatewright/flow"

/** What stood before, and what stands now. */
interface Step {
  readonly revision: number
  readonly document: FlowDocument
}

/**
 * What the audit log keeps of a change of content: the revisions, and how much the comparison of the two finds. Where
 * nothing was before there is nothing to compare.
 */
export const changeDetail = (
  { before, after }: { readonly before: Step | undefined; readonly after: Step },
  more: Readonly<Record<string, string | number>> = {},
): string =>
  JSON.stringify({
    from: before?.revision ?? null,
    to: after.revision,
    ...(before ? { changes: countsOf(compare(before.document, after.document)) } : {}),
    ...more,
  })

export interface Counts {
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** Of nodes, notes and groups on the canvas. */
  readonly moved: number
}

/** How many changes there are of each sort. */
export const countsOf = (changes: readonly Change[]): Counts => {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 }
  for (const change of changes) counts[sortOf(change)] += 1
  return counts
}

const sortOf = (change: Change): "added" | "removed" | "changed" | "moved" => {
  if (isDrawing(change)) return "moved"
  if (change.kind.endsWith("-added")) return "added"
  return change.kind.endsWith("-removed") ? "removed" : "changed"
}
