/** What a comparison or a merge says about a card or a link, or the way of a run through it. */
export type Mark = ComparisonMark | WayMark
type ComparisonMark = "added" | "removed" | "changed" | "moved" | "conflict"
/** A run went there, left by a failure, or stands there now. */
type WayMark = "passed" | "failed" | "current"

/** Marks of the cards by node id, and of the links by `linkKey`. */
export interface CanvasMarks {
  readonly nodes: ReadonlyMap<string, Mark>
  readonly links: ReadonlyMap<string, Mark>
  /** What the mark of a card says instead of its own word, e.g. the numbers of steps. */
  readonly labels?: ReadonlyMap<string, string>
  /** How often a link was taken, by `linkKey`; told where it was more than once. */
  readonly counts?: ReadonlyMap<string, number>
  /** The output that a node was left by last, by node id. */
  readonly left?: ReadonlyMap<string, string>
}
