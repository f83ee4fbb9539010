import type { Box } from "./box.ts"

/** Whether all of a part of the canvas can be seen. `transform` is the place of the canvas in the view, and its zoom. */
export const isInView = (
  box: Box,
  {
    width,
    height,
    transform: [x, y, zoom],
  }: { readonly width: number; readonly height: number; readonly transform: readonly [number, number, number] },
): boolean => {
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  return left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height
}
