import { type Edited, nudge } from "@gatewright/flow"
import { useStoreApi } from "@xyflow/react"
import type { KeyboardEvent } from "react"
import type { Box } from "./box.ts"
import type { CanvasEdge } from "./canvas-edges.ts"
import type { CanvasNode } from "./canvas-elements.ts"
import { idOfElement } from "./element-id.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import type { FlowGraph } from "./flow-graph.ts"
import { nextLink } from "./next-link.ts"
import { grid } from "./snapped.ts"
import { useGoToElement } from "./use-go-to-element.ts"
import type { CanvasSelection } from "./use-selection.ts"
import { type Direction, reached, walk } from "./walk.ts"
import { words } from "./words.ts"

/**
 * The keys of the canvas: arrows go along the links, with Shift they select what comes before or after, with Alt they
 * move what is selected; with Control, up and down go through the links of the card, which keeps the focus. Enter goes
 * in, Escape out. All other keys belong to the commands.
 */
export const useCanvasKeys = ({
  document,
  catalogue,
  graph,
  nodes,
  selection,
  edit,
  onEnter,
  onEscape,
  lines,
  onWrite,
  onMenu,
}: Pick<FlowCanvasProps, "document" | "catalogue" | "onEnter" | "onEscape"> & {
  readonly graph: FlowGraph
  readonly nodes: readonly CanvasNode[]
  readonly lines: readonly CanvasEdge[]
  readonly selection: CanvasSelection
  readonly edit: ((edited: Edited) => unknown) | undefined
  /** Begins to write the words of a note or a frame. */
  readonly onWrite: (id: string) => void
  /** Opens the context menu on what has the focus. */
  readonly onMenu: ((element: HTMLElement) => void) | undefined
}): ((event: KeyboardEvent) => void) => {
  const goTo = useGoToElement()
  const store = useStoreApi()
  const edges = [...graph.edges, ...graph.jumps]
  return (event) => {
    const element = event.target
    if (!(element instanceof HTMLElement) || isTyping(element)) return
    const focused = element.matches(".react-flow__node") ? element.dataset["id"] : undefined
    if (!handled(event, element, focused)) return
    event.preventDefault()
    // React Flow has arrows and Escape of its own on cards.
    event.stopPropagation()
  }

  function handled(event: KeyboardEvent, element: HTMLElement, focused: string | undefined): boolean {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    if (key === "Escape") {
      if (onEscape) onEscape()
      else selection.select([])
      return true
    }
    if (onMenu && (key === "ContextMenu" || (key === "F10" && shiftKey))) {
      onMenu(element)
      return true
    }
    if (focused === undefined) return false
    const direction = directions[key]
    if (ctrlKey || metaKey) {
      if (shiftKey || altKey || (direction !== "up" && direction !== "down")) return false
      selectLink(focused, direction === "down" ? 1 : -1)
      return true
    }
    if (direction) return arrow({ direction, focused, shiftKey, altKey })
    const node = nodes.find(({ id }) => id === focused)
    if (key === "Enter" && node?.type === "card") {
      onEnter?.(focused)
      return true
    }
    if ((key === "Enter" || key === "F2") && edit && node && node.type !== "card") {
      onWrite(idOfElement(focused))
      return true
    }
    return false
  }

  function selectLink(focused: string, by: 1 | -1): void {
    const next = nextLink({ lines, card: focused, selection: selection.ids, by })
    if (!next) return
    selection.select(next.keys)
    // The card keeps the focus: what is selected now is told.
    store.setState({ ariaLiveMessage: words.linkOf(next.label, next.at + 1, next.all) })
  }

  function arrow({
    direction,
    focused,
    shiftKey,
    altKey,
  }: {
    readonly direction: Direction
    readonly focused: string
    readonly shiftKey: boolean
    readonly altKey: boolean
  }): boolean {
    const id = idOfElement(focused)
    if (altKey) {
      const ids = selection.ids.includes(id) ? selection.ids : [id]
      const step = shiftKey ? 5 * grid : grid
      const [x, y] = steps[direction]
      if (edit) edit(nudge({ document, catalogue, ids, by: { x: x * step, y: y * step } }))
      return edit !== undefined
    }
    if (shiftKey) {
      if (direction !== "left" && direction !== "right") return false
      const more = reached(id, { edges, towards: direction })
      selection.select([...new Set([...more, ...selection.ids, id])])
      return true
    }
    const boxes = new Map<string, Box>(
      nodes
        .filter(({ type, data }) => type === "card" || (type === "frame" && data.collapsed))
        .map(({ id: other, position, width = 0, height = 0 }) => [other, { ...position, width, height }]),
    )
    const box = nodes.find((node) => node.id === focused)
    if (box) boxes.set(focused, { ...box.position, width: box.width ?? 0, height: box.height ?? 0 })
    const next = walk({ from: focused, direction, edges, boxes })
    if (next !== undefined) {
      selection.select([idOfElement(next)])
      goTo(next)
    }
    return true
  }
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

const isTyping = (element: HTMLElement): boolean =>
  element.isContentEditable || element.matches("input, textarea, select, [role='menuitem']")
