import { getViewportForBounds, useReactFlow, useStoreApi } from "@xyflow/react"
import { useCallback } from "react"
import type { Box } from "./box.ts"
import { minZoom } from "./first-viewport.ts"

/** Brings a part of the canvas into view, no larger than `largest`. `padding` is a part of the view, `duration` in ms. */
export const useShowBox = (): ((
  box: Box,
  options: { readonly padding: number; readonly duration: number; readonly largest?: number },
) => void) => {
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (box, { padding, duration, largest = 1 }) => {
      const { width, height } = store.getState()
      void setViewport(getViewportForBounds(box, width, height, minZoom, largest, padding), { duration })
    },
    [setViewport, store],
  )
}
