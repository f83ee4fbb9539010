import type { Point } from "./point.ts"

/** A press that goes this far, in pixels, is no click. */
const clickDistance = 5

/** Follows the mouse, a finger or a pen from where it was pressed until it is let go, or Escape is pressed. */
export const trackPointer = (
  from: { readonly clientX: number; readonly clientY: number },
  {
    move,
    end,
    cancel,
  }: {
    readonly move: (at: Point) => void
    readonly end: (at: Point, hasMoved: boolean) => void
    readonly cancel: () => void
  },
): void => {
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  let hasMoved = false
  const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
    hasMoved ||= Math.hypot(x - from.clientX, y - from.clientY) > clickDistance
    if (hasMoved) move({ x, y })
  }
  const onUp = ({ clientX: x, clientY: y }: PointerEvent): void => {
    listening.abort()
    // The click that the browser makes of it now is not meant for what lies below.
    const swallowed = new AbortController()
    window.addEventListener("click", (event) => event.stopPropagation(), { capture: true, signal: swallowed.signal })
    setTimeout(() => swallowed.abort())
    end({ x, y }, hasMoved)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return
    event.stopPropagation()
    stop()
  }
  const stop = (): void => {
    listening.abort()
    cancel()
  }
  window.addEventListener("pointermove", onMove, options)
  window.addEventListener("pointerup", onUp, options)
  window.addEventListener("pointercancel", stop, options)
  window.addEventListener("keydown", onKey, options)
}
