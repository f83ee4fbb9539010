import { useReactFlow } from "@xyflow/react"
import { type MouseEvent, useState } from "react"
import type { OpenMenu } from "./CanvasMenu.tsx"
import { idOfElement } from "./element-id.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import type { Point } from "./point.ts"
import type { CanvasSelection } from "./use-selection.ts"

/** Opens the context menu, by the mouse or on what has the focus. What it was opened on is selected by then. */
export const useCanvasMenu = ({
  menu,
  selection,
  keyOf,
}: Pick<FlowCanvasProps, "menu"> & {
  readonly selection: CanvasSelection
  /** The key of a drawn link. */
  readonly keyOf: (edge: string) => string | undefined
}) => {
  const [open, setOpen] = useState<OpenMenu>()
  const { screenToFlowPosition } = useReactFlow()
  const openOn = (element: Element, at: Point): boolean => {
    if (!menu || !element.closest(".react-flow__pane")) return false
    const id = idUnder(element)
    const ids = id === undefined ? [] : selection.ids.includes(id) ? selection.ids : [id]
    if (ids !== selection.ids) selection.select(ids)
    const entries = menu({ ids, position: screenToFlowPosition(at) })
    if (entries.length > 0) setOpen({ at, entries })
    return entries.length > 0
  }
  const idUnder = (element: Element): string | undefined => {
    const node = element.closest<HTMLElement>(".react-flow__node")?.dataset["id"]
    if (node !== undefined) return idOfElement(node)
    const edge = element.closest<SVGElement>(".react-flow__edge")?.dataset["id"]
    return edge === undefined ? undefined : keyOf(edge)
  }
  return {
    open,
    close: () => setOpen(undefined),
    onContextMenu: (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || event.target.matches("input, textarea")) return
      if (openOn(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault()
    },
    openOnFocused: (element: HTMLElement): void => {
      const { left, top, width, height } = element.getBoundingClientRect()
      openOn(element, { x: left + Math.min(width / 2, 110), y: top + Math.min(height / 2, 40) })
    },
  }
}
