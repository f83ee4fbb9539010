/** What a comparison or a merge says about a card or a link. */
export type Mark = "added" | "removed" | "changed" | "moved" | "conflict"

/** Marks of the cards by node id, and of the links by `linkKey`. */
export interface CanvasMarks {
  readonly nodes: ReadonlyMap<string, Mark>
  readonly links: ReadonlyMap<string, Mark>
}

/** Names a link by its ends. */
export const linkKey = ({
  from,
  output,
  to,
}: {
  readonly from: string
  readonly output: string
  readonly to: string
}): string => JSON.stringify([from, output, to])
