/** The place that a problem is about: as much of it as is known. */
export interface Place {
  /** JSON pointer (RFC 6901) into the document. */
  readonly pointer?: string
  /** Id of the flow, where a file holds several. */
  readonly flow?: string
  /** Id of the node. */
  readonly node?: string
  /** Name of the node, for people. */
  readonly nodeName?: string
  /** JSON pointer into the settings of that node. */
  readonly setting?: string
  /** Line in the file, from 1. */
  readonly line?: number
  /** Column in the file, in UTF-16 code units, from 1. */
  readonly column?: number
  /** The text around the place, at most 40 characters, with control characters made visible. */
  readonly excerpt?: string
}

/**
 * Something that a person should know or must mend. Problems are values; they are never thrown.
 *
 * `code` is stable and has a section in docs/errors.md; `message` is a whole sentence for the person who can act.
 * An `error` blocks (an import, an activation), a `warning` does not.
 */
export interface Problem {
  readonly code: string
  readonly severity: "error" | "warning"
  readonly message: string
  readonly at?: Place
}
