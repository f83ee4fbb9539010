import type { Point } from "./point.ts"

/** How near to an edge the view begins to move, in pixels, and by how much a frame at most. */
const edge = 40
const fastest = 15

/** How far the view moves in one frame while something is dragged at that point of it, both ways in pixels. */
export const panStep = (
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Point => ({ x: along(x, width), y: along(y, height) })

const along = (value: number, size: number): number => {
  const [before, behind] = [edge - value, value - (size - edge)]
  if (before > 0) return part(before)
  return behind > 0 ? -part(behind) : 0
}

const part = (way: number): number => Math.min(1, way / edge) * fastest

/** Moves the view while something is dragged near an edge of it: what is dragged to may lie outside. */
export const autoPan = ({
  canvas,
  panBy,
}: {
  readonly canvas: () => HTMLElement | null
  /** Tells whether the view has moved. */
  readonly panBy: (by: Point) => Promise<boolean>
}): {
  /** Where the mouse is, in pixels of the page; `moved` is called again and again while the view moves below it. */
  readonly at: (client: Point, moved: () => void) => void
  readonly stop: () => void
} => {
  let frame: number | undefined
  let now: { readonly client: Point; readonly moved: () => void } | undefined
  const step = async (): Promise<void> => {
    const bounds = canvas()?.getBoundingClientRect()
    if (bounds && now) {
      const { client, moved } = now
      const by = panStep({ x: client.x - bounds.left, y: client.y - bounds.top }, bounds)
      if ((by.x !== 0 || by.y !== 0) && (await panBy(by))) moved()
    }
    if (now) frame = requestAnimationFrame(() => void step())
  }
  return {
    at: (client, moved) => {
      now = { client, moved }
      frame ??= requestAnimationFrame(() => void step())
    },
    stop: () => {
      now = undefined
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
    },
  }
}
