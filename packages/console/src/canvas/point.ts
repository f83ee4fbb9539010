/** A place on the canvas, in its units. */
export type Point = { readonly x: number; readonly y: number }
