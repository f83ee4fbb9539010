import { useReactFlow, useStoreApi } from "@xyflow/react"
import { useEffect } from "react"
import type { Box } from "./box.ts"
import { isInView } from "./is-in-view.ts"
import { useShowBox } from "./use-show-box.ts"

/**
 * What to bring into the middle of the view: a node, or a part of the canvas with something around it. With `ifHidden`
 * only where not all of it is seen already: who follows something from place to place keeps the picture.
 */
export type Focus = { readonly node: string } | { readonly box: Box; readonly ifHidden?: boolean }

/** Brings a place into view when it is asked for; another object asks again. */
export const useFocusedNode = (focus: Focus | undefined, still: boolean): void => {
  const { fitView } = useReactFlow()
  const showBox = useShowBox()
  const store = useStoreApi()
  useEffect(() => {
    if (!focus) return
    const duration = still ? 0 : 250
    if ("box" in focus) {
      const { box, ifHidden = false } = focus
      if (!ifHidden || !isInView(box, store.getState())) showBox(box, { padding: 0.3, duration, largest: 0.75 })
    } else void fitView({ nodes: [{ id: focus.node }], maxZoom: 1, padding: 0.3, duration })
  }, [focus, still, fitView, showBox, store])
}
