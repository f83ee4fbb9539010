import { useReactFlow } from "@xyflow/react"
import { useEffect } from "react"
import type { Box } from "./box.ts"
import { useShowBox } from "./use-show-box.ts"

/** What to bring into the middle of the view: a node, or a part of the canvas with something around it. */
export type Focus = { readonly node: string } | { readonly box: Box }

/** Brings a place into view when it is asked for; another object asks again. */
export const useFocusedNode = (focus: Focus | undefined, still: boolean): void => {
  const { fitView } = useReactFlow()
  const showBox = useShowBox()
  useEffect(() => {
    if (!focus) return
    const duration = still ? 0 : 250
    if ("box" in focus) showBox(focus.box, { padding: 0.3, duration, largest: 0.75 })
    else void fitView({ nodes: [{ id: focus.node }], maxZoom: 1, padding: 0.3, duration })
  }, [focus, still, fitView, showBox])
}
