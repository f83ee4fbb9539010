import { useReactFlow, useStoreApi } from "@xyflow/react"
import { useEffect, useRef } from "react"
import type { Box } from "./box.ts"
import { idOfElement } from "./element-id.ts"
import { isInView } from "./is-in-view.ts"
import { useShowBox } from "./use-show-box.ts"

/**
 * What to bring into the middle of the view: a node, or a part of the canvas with something around it. With `ifHidden`
 * only where not all of it is seen already: who follows something from place to place keeps the picture. With `keepsZoom`
 * it is not drawn larger, and smaller only where there is no room for it.
 */
export type Focus =
  | { readonly node: string }
  | { readonly box: Box; readonly ifHidden?: boolean; readonly keepsZoom?: boolean }

/** Brings a place into view when it is asked for; another object asks again. A group that hides the node is expanded. */
export const useFocusedNode = ({
  focus,
  still,
  inside,
  expand,
}: {
  readonly focus: Focus | undefined
  readonly still: boolean
  /** The frames that nodes of collapsed groups are in. */
  readonly inside: ReadonlyMap<string, string>
  readonly expand: (group: string) => void
}): void => {
  const { fitView } = useReactFlow()
  const showBox = useShowBox()
  const store = useStoreApi()
  const shown = useRef<Focus>(undefined)
  useEffect(() => {
    if (!focus || shown.current === focus) return
    const frame = "node" in focus ? inside.get(focus.node) : undefined
    if (frame !== undefined) {
      expand(idOfElement(frame))
      return
    }
    shown.current = focus
    const duration = still ? 0 : 250
    if ("box" in focus) {
      const { box, ifHidden = false, keepsZoom = false } = focus
      const [, , zoom] = store.getState().transform
      const room = keepsZoom ? { padding: 0.1, largest: zoom } : { padding: 0.3, largest: 0.75 }
      if (!ifHidden || !isInView(box, store.getState())) showBox(box, { ...room, duration })
    } else void fitView({ nodes: [{ id: focus.node }], maxZoom: 1, padding: 0.3, duration })
  }, [focus, still, inside, expand, fitView, showBox, store])
}
