import { useReactFlow } from "@xyflow/react"
import { useEffect } from "react"

/** Brings a node into the middle of the view when it is asked for. */
export const useFocusedNode = (focus: { readonly node: string } | undefined, still: boolean): void => {
  const { fitView } = useReactFlow()
  useEffect(() => {
    if (focus) void fitView({ nodes: [{ id: focus.node }], maxZoom: 1, padding: 0.3, duration: still ? 0 : 250 })
  }, [focus, still, fitView])
}
