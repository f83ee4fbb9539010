import type { Point } from "./point.ts"

/** What is asked of a canvas from outside. */
export interface CanvasHandle {
  /** Where something new goes, in its units: under the mouse, where that is over the canvas, else the middle of the view. */
  readonly place: () => Point
}
