import type { Point } from "./point.ts"

/** A rectangle of the canvas, in its units. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** The smallest box around others; an empty one around none. */
export const boxAround = (boxes: readonly Box[]): Box => {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
