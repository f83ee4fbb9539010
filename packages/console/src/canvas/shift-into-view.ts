import type { Box } from "./box.ts"
import type { Point } from "./point.ts"

/** How much room stays between what is brought into view and the edge, in pixels. */
const margin = 24

/**
 * How far the view has to move, in pixels, until a part of the canvas is seen. Of what is larger than the view, its
 * beginning is.
 */
export const shiftIntoView = (
  box: Box,
  {
    width,
    height,
    transform: [x, y, zoom],
  }: { readonly width: number; readonly height: number; readonly transform: readonly [number, number, number] },
): Point => ({
  x: along({ from: box.x * zoom + x, size: box.width * zoom, room: width }),
  y: along({ from: box.y * zoom + y, size: box.height * zoom, room: height }),
})

const along = ({
  from,
  size,
  room,
}: {
  readonly from: number
  readonly size: number
  readonly room: number
}): number => {
  const over = from + size + margin - room
  const way = over > 0 ? -over : 0
  return from + way < margin ? margin - from : way
}
