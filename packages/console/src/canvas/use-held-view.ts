import { useReactFlow } from "@xyflow/react"
import { type RefObject, useEffect } from "react"

/**
 * A press holds the view where it is. Where it still moved by itself, e.g. to show the whole flow, what was pressed would
 * go away under the mouse, and the click with it. React Flow holds it over the empty canvas alone.
 */
export const useHeldView = (canvas: RefObject<HTMLElement | null>): void => {
  const { getViewport, setViewport } = useReactFlow()
  useEffect(() => {
    const listening = new AbortController()
    canvas.current?.addEventListener(
      "pointerdown",
      ({ target }) => {
        // Controls that lie over the canvas stay where they are.
        if (target instanceof Element && target.closest(".react-flow__viewport")) void setViewport(getViewport())
      },
      { capture: true, signal: listening.signal },
    )
    return () => listening.abort()
  }, [canvas, getViewport, setViewport])
}
