import { useEffect, useRef } from "react"
import type { Zoom } from "./zoom.ts"

/** The ways to change what the canvas shows. */
export type ZoomWays = Readonly<Record<Zoom["to"], () => void>>

/** Changes the view when it is asked for, from outside of the canvas. */
export const useZoom = (zoom: Zoom | undefined, ways: ZoomWays): void => {
  // What was asked before the canvas was there is past.
  const done = useRef(zoom)
  useEffect(() => {
    if (!zoom || done.current === zoom) return
    done.current = zoom
    ways[zoom.to]()
  }, [zoom, ways])
}
