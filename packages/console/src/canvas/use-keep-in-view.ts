import { useReactFlow, useStoreApi } from "@xyflow/react"
import { useEffect } from "react"
import { isInView } from "./is-in-view.ts"
import { shiftIntoView } from "./shift-into-view.ts"
import { useLatest } from "../app/ui/use-latest.ts"

/** What is selected alone stays in view when that becomes smaller: a panel that opens for a node does not hide it. */
export const useKeepInView = (selection: readonly string[], still: boolean): void => {
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  const latest = useLatest({ selection, still })
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const [id, ...others] = latest.current.selection
        if ((now.width >= before.width && now.height >= before.height) || id === undefined || others.length > 0) return
        const node = now.nodeLookup.get(id)
        if (!node) return
        const { width = 0, height = 0 } = node.measured
        const box = { ...node.internals.positionAbsolute, width, height }
        if (!isInView(box, before)) return
        const by = shiftIntoView(box, now)
        const [x, y, zoom] = now.transform
        if (by.x !== 0 || by.y !== 0)
          void setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: latest.current.still ? 0 : 150 })
      }),
    [store, setViewport, latest],
  )
}
