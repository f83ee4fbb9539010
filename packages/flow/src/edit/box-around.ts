import type { Box } from "../layout/room.ts"

/** The smallest box around others; an empty one at the origin around none. */
export const boxAround = (boxes: readonly Box[]): Box => {
  const [first, ...others] = boxes
  if (!first) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.width, first.y + first.height]
  for (const { x, y, width, height } of others) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
