import { useReactFlow, useStoreApi } from "@xyflow/react"
import { useEffect } from "react"
import { sameView, type SharedView } from "./shared-view.ts"

/** Keeps the view of a canvas and the one that it shares with others the same. */
export const useSharedView = (shared: SharedView | undefined): void => {
  const store = useStoreApi()
  const { setViewport, getViewport } = useReactFlow()
  useEffect(() => {
    if (!shared) return undefined
    const unlisten = shared.listen((view) => {
      if (!sameView(view, getViewport())) void setViewport(view)
    })
    const unsubscribe = store.subscribe(({ transform: [x, y, zoom] }, { transform }) => {
      if (transform[0] !== x || transform[1] !== y || transform[2] !== zoom) shared.set({ x, y, zoom })
    })
    return () => {
      unlisten()
      unsubscribe()
    }
  }, [shared, store, setViewport, getViewport])
}
