/** A change of what the canvas shows; another object asks again. */
export interface Zoom {
  readonly to: "fit" | "reset" | "in" | "out"
}
