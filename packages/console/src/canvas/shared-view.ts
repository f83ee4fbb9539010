import type { Box } from "./box.ts"

/** What a canvas shows: the place of the document's origin on it, in CSS pixels, and the zoom. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** One view of several canvases: who pans or zooms one of them does so with all. */
export interface SharedView {
  /** All that there is to see, on any of them: what is shown at first, and by *Fit*. */
  readonly whole: Box
  readonly get: () => View | undefined
  readonly set: (view: View) => void
  /** Calls back whenever the view has become another; gives the way to stop that. */
  readonly listen: (listener: (view: View) => void) => () => void
}

/** Makes a view for canvases to share. */
export const sharedView = (whole: Box): SharedView => {
  const listeners = new Set<(view: View) => void>()
  let now: View | undefined
  return {
    whole,
    get: () => now,
    set: (view) => {
      if (now && sameView(now, view)) return
      now = view
      for (const listener of listeners) listener(view)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Rounding on the way through a canvas is no movement: it would go back and forth for ever. */
export const sameView = (a: View, b: View): boolean =>
  Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01 && Math.abs(a.zoom - b.zoom) < 0.0001
