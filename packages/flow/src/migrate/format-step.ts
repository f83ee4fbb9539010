import type { JsonObject } from "../document/json.ts"

/**
 * How a document of one format version becomes one of the next: a pure function that knows nothing of the present
 * schema, so that it stays right for ever. It gets a document that nobody has checked, and leaves what it doesn't know.
 */
export interface FormatStep {
  /** The format version that it takes; it makes the next one. */
  readonly from: number
  /** What changed, for people who read the plan of an import. */
  readonly summary: string
  readonly migrate: (document: JsonObject) => JsonObject
}
