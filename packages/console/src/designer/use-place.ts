import type { FlowDocument, FlowNode } from "@gatewright/flow"
import { type RefObject, useEffect, useRef, useState } from "react"
import type { Box } from "../canvas/box.ts"
import type { CanvasHandle } from "../canvas/canvas-handle.ts"
import { focusCard } from "../canvas/focus-card.ts"
import type { Focus } from "../canvas/use-focused-node.ts"
import { onlyNode } from "../commands/chosen.ts"

/** Where somebody is in the flow: what is selected, what is in view, and the node whose settings are open. */
export interface Place {
  readonly selection: readonly string[]
  readonly select: (ids: readonly string[]) => void
  /** What to bring into view; another object asks again. */
  readonly focus: Focus | undefined
  readonly show: (node: string) => void
  /** Brings a part of the canvas into view where it is not seen; the zoom stays where there is room for it. */
  readonly showBox: (box: Box) => void
  /** The node that is selected, where it is one alone. */
  readonly selected: FlowNode | undefined
  /** The node whose settings are open. */
  readonly inspected: FlowNode | undefined
  /** Whether its settings were opened by going into it: they have the focus. */
  readonly isEntered: boolean
  /** The setting that somebody goes to. */
  readonly at: { readonly setting: string } | undefined
  readonly enter: (node: string) => void
  /** Opens the settings of a node that is in view already; with a setting, its field has the focus. */
  readonly open: (node: string, setting?: string) => void
  /** Selects a node and brings it into view; with a setting, its field has the focus. */
  readonly goTo: (node: string, setting?: string) => void
  /** Closes the settings; the node has the focus again. */
  readonly leave: () => void
  /** The canvas, where the flow is drawn. */
  readonly canvas: RefObject<CanvasHandle | null>
  /** Gives the focus back to a node. */
  readonly goBack: (node: string | undefined) => void
}

export const usePlace = (document: FlowDocument, isOutline: boolean): Place => {
  const [selection, select] = useState<readonly string[]>([])
  const [focus, setFocus] = useState<Focus>()
  const [entered, setEntered] = useState<string>()
  const [at, setAt] = useState<{ readonly setting: string }>()
  const canvas = useRef<CanvasHandle>(null)
  const selected = onlyNode({ document, selection })
  // Going through the outline is not looking at settings: they are opened by going in.
  const inspected = isOutline ? document.flow.nodes.find(({ id }) => id === entered) : selected
  const show = (node: string) => setFocus({ node })
  const goBack = (node: string | undefined) => {
    if (node === undefined) return
    if (isOutline) show(node)
    else focusCard(node)
  }
  useEffect(() => {
    if (entered !== undefined && !document.flow.nodes.some(({ id }) => id === entered)) setEntered(undefined)
  }, [document, entered])
  const open = (node: string, setting?: string) => {
    select([node])
    setAt(setting === undefined ? undefined : { setting })
    setEntered(node)
  }
  return {
    selection,
    select,
    focus,
    show,
    showBox: (box) => setFocus({ box, ifHidden: true, keepsZoom: true }),
    selected,
    inspected,
    isEntered: entered !== undefined && entered === inspected?.id,
    at,
    enter: (node) => open(node),
    open,
    goTo: (node, setting) => {
      select([node])
      setAt(setting === undefined ? undefined : { setting })
      // Its field has the focus then, and not the row.
      if (isOutline && setting !== undefined) setEntered(node)
      else show(node)
      // A card that is out of view comes with the view.
      if (!isOutline && setting === undefined) setTimeout(() => focusCard(node), 0)
    },
    leave: () => {
      const left = inspected?.id
      setEntered(undefined)
      setAt(undefined)
      if (!isOutline) select([])
      goBack(left)
    },
    canvas,
    goBack,
  }
}
