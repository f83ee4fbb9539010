import type { Link } from "@gatewright/flow"
import type { Point } from "./point.ts"

/** Where somebody wants a new node. */
export interface AddAt {
  /** The point of the canvas, in its units. */
  readonly position: Point
  /** The same point of the page, in CSS pixels: where a palette can open. */
  readonly client: Point
  /** The output that was drawn to the empty canvas: the new node is linked with it. */
  readonly from?: { readonly node: string; readonly output: string }
  /** The link that the node is put on. */
  readonly link?: Pick<Link, "from" | "output" | "to">
}
