import { useReactFlow, useStoreApi } from "@xyflow/react"
import { useCallback } from "react"
import { focusCard } from "./focus-card.ts"
import { isInView } from "./is-in-view.ts"

/** Gives the focus to what is drawn under an id; out of view, it is brought there first. */
export const useGoToElement = (): ((element: string) => void) => {
  const store = useStoreApi()
  const { setCenter, getInternalNode } = useReactFlow()
  return useCallback(
    (element) => {
      const node = getInternalNode(element)
      if (!node) return
      const [, , zoom] = store.getState().transform
      const { x, y } = node.internals.positionAbsolute
      const [nodeWidth, nodeHeight] = [node.measured.width ?? 0, node.measured.height ?? 0]
      if (isInView({ x, y, width: nodeWidth, height: nodeHeight }, store.getState())) {
        focusCard(element)
        return
      }
      void setCenter(x + nodeWidth / 2, y + nodeHeight / 2, { zoom })
      // In a big flow it comes into the page only now.
      requestAnimationFrame(() => requestAnimationFrame(() => focusCard(element)))
    },
    [store, setCenter, getInternalNode],
  )
}
