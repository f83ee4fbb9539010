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
  keysOf,
}: Pick<FlowCanvasProps, "menu"> & {
  readonly selection: CanvasSelection
  /** The keys of the links that a line stands for. */
  readonly keysOf: (edge: string) => readonly string[]
}) => {
  const [open, setOpen] = useState<OpenMenu>()
  const { screenToFlowPosition } = useReactFlow()
  const openOn = (element: Element, at: Point): boolean => {
    if (!menu || !element.closest(".react-flow__pane")) return false
    const under = idsUnder(element)
    const ids = under.length > 0 && under.every((id) => selection.ids.includes(id)) ? selection.ids : under
    if (ids !== selection.ids) selection.select(ids)
    const entries = menu({ ids, position: screenToFlowPosition(at) })
    if (entries.length > 0) setOpen({ at, entries })
    return entries.length > 0
  }
  const idsUnder = (element: Element): readonly string[] => {
    const node = element.closest<HTMLElement>(".react-flow__node")?.dataset["id"]
    if (node !== undefined) return [idOfElement(node)]
    const edge = element.closest<SVGElement>(".react-flow__edge")?.dataset["id"]
    return edge === undefined ? [] : keysOf(edge)
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
