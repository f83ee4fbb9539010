import type { Size } from "./card-size.ts"

/** A card or a sticky note where it stands: its top left corner and its size. */
export interface Box extends Size {
  readonly x: number
  readonly y: number
}

/** A box under way to its place. */
export interface Movable extends Size {
  x: number
  y: number
}

export type Pair = readonly [Movable, Movable]

/** A direction in which boxes stand apart, and the gap between them there. */
export interface Axis {
  readonly at: "x" | "y"
  readonly size: "width" | "height"
  readonly gap: number
}

export const across: Axis = { at: "x", size: "width", gap: 48 }
export const down: Axis = { at: "y", size: "height", gap: 24 }

/**
 * By how much the distance of two boxes has to grow for a gap between them: 1 or less where there is one, `Infinity` where
 * they begin in one line.
 */
export const needed = (a: Box, b: Box, { at, size, gap }: Axis): number =>
  ((a[at] <= b[at] ? a : b)[size] + gap) / Math.abs(a[at] - b[at])

/** Whether two boxes have less than a gap between them. */
export const isNear = (a: Box, b: Box): boolean => needed(a, b, down) > 1 && needed(a, b, across) > 1

/** Whether two boxes lie on each other, be it by a pixel. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The direction in which two boxes come apart with the least change. */
export const axisOf = (a: Box, b: Box): Axis => (needed(a, b, down) <= needed(a, b, across) ? down : across)
