import { type Catalogue, type Edited, type FlowDocument, removeNodes } from "@gatewright/flow"
import { type MouseEvent, useCallback } from "react"
import { type CanvasEdge, keysOf } from "./canvas-edges.ts"
import { useLatest } from "../app/ui/use-latest.ts"

/** A click on a link with Alt cuts it. */
export const useLinkCut = (props: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly edit: ((edited: Edited) => unknown) | undefined
}): ((event: MouseEvent, edge: CanvasEdge) => void) => {
  const latest = useLatest(props)
  return useCallback(
    ({ altKey }, edge) => {
      const { document, catalogue, edit } = latest.current
      if (altKey) edit?.(removeNodes({ document, catalogue, ids: keysOf(edge) }))
    },
    [latest],
  )
}
