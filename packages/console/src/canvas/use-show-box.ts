import { getViewportForBounds, useReactFlow, useStoreApi } from "@xyflow/react"
import { useCallback } from "react"
import type { Box } from "./box.ts"
import { minZoom } from "./first-viewport.ts"

/** Brings a part of the canvas into view, never larger than life. `padding` is a part of the view, `duration` in ms. */
export const useShowBox = (): ((
  box: Box,
  options: { readonly padding: number; readonly duration: number },
) => void) => {
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (box, { padding, duration }) => {
      const { width, height } = store.getState()
      void setViewport(getViewportForBounds(box, width, height, minZoom, 1, padding), { duration })
    },
    [setViewport, store],
  )
}
