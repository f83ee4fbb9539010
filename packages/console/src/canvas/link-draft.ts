import type { Link, Problem } from "@gatewright/flow"
import type { Point } from "./point.ts"

type Ends = Pick<Link, "from" | "output" | "to">

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
  readonly instead?: Ends
}

/** What a link would lead to where the mouse is, or why it can't. */
export type LinkVerdict = { readonly link: Ends } | { readonly problem: Problem }

/** A link while it is drawn. */
export interface LinkDraft {
  readonly start: LinkStart
  /** Where the mouse is, on the canvas. */
  readonly end: Point
  /** Nothing over the empty canvas. */
  readonly verdict: LinkVerdict | undefined
}
