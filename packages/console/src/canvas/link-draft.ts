import type { Link } from "@gatewright/flow"
import type { Point } from "./point.ts"

/** The end of a link that is drawn, or taken from where it was. */
export interface LinkStart {
  /** Where the other end stays. */
  readonly anchor: Point
  /** Which of its ends follows the mouse. */
  readonly moves: "from" | "to"
  readonly from: string
  readonly output: string
  readonly to?: string
  /** The link whose end it is; none where a new one is drawn. */
  readonly instead?: Pick<Link, "from" | "output" | "to">
}

/** A link while it is drawn. */
export interface LinkDraft {
  readonly start: LinkStart
  /** Where the mouse is, on the canvas. */
  readonly end: Point
  /** What it would lead to, or why it can't. */
  readonly verdict:
    | { readonly link: Pick<Link, "from" | "output" | "to">; readonly refused: string | undefined }
    | undefined
}
