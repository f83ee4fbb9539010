import { connect, type Edited, inputHandle, outputHandle } from "@gatewright/flow"
import { useReactFlow, useStoreApi } from "@xyflow/react"
import { type RefObject, useState } from "react"
import { autoPan } from "./auto-pan.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import type { FlowGraph } from "./flow-graph.ts"
import type { LinkDraft, LinkStart, LinkVerdict } from "./link-draft.ts"
import { markCard } from "./link-under.ts"
import { linkVerdict } from "./link-verdict.ts"
import { observable } from "./observable.ts"
import type { Point } from "./point.ts"
import { trackPointer } from "./track-pointer.ts"
import { useLatest } from "../app/ui/use-latest.ts"

/**
 * Draws links with the mouse: from an output to a card, or to the empty canvas, where a node is asked for. React Flow's
 * own handles are not used: they would listen to the canvas thousands of times over in a big flow.
 */
export const useLinkDrag = (props: {
  readonly document: FlowCanvasProps["document"]
  readonly catalogue: FlowCanvasProps["catalogue"]
  readonly graph: FlowGraph
  readonly positions: ReadonlyMap<string, Point>
  readonly canvas: RefObject<HTMLElement | null>
  readonly edit: ((edited: Edited) => unknown) | undefined
  readonly onAddAt: FlowCanvasProps["onAddAt"]
}) => {
  const [draft] = useState(() => observable<LinkDraft | undefined>(undefined))
  const { screenToFlowPosition } = useReactFlow()
  const store = useStoreApi()
  const latest = useLatest(props)

  const begin = (start: LinkStart, event: { readonly clientX: number; readonly clientY: number }): void => {
    const { canvas } = props
    const own = start.moves === "to" ? start.from : start.to
    const pan = autoPan({ canvas: () => canvas.current, panBy: store.getState().panBy })
    let hasLeft = false
    const show = (client: Point): void => {
      const element = cardUnder(client, canvas.current)
      hasLeft ||= element !== own
      const verdict =
        element === undefined || (element === own && !hasLeft) ? undefined : verdictOn(start, element, client)
      markCard(canvas.current, verdict && element, verdict !== undefined && "link" in verdict)
      draft.set({ start, end: screenToFlowPosition(client), verdict })
    }
    trackPointer(event, {
      move: (client) => {
        show(client)
        pan.at(client, () => show(client))
      },
      end: (client, hasMoved) => {
        const verdict = draft.get()?.verdict
        stop()
        if (verdict) take(start, verdict)
        // A click on an output asks for the node after it.
        else if (!hasMoved && !start.instead) askFor(start, client, { x: start.anchor.x + 80, y: start.anchor.y })
        else if (hasMoved && hasLeft && isOnCanvas(client, canvas.current)) askFor(start, client)
      },
      cancel: stop,
    })

    function stop(): void {
      pan.stop()
      draft.set(undefined)
      markCard(canvas.current, undefined, true)
    }
  }

  return { draft, begin }

  function verdictOn(start: LinkStart, element: string, client: Point): LinkVerdict {
    const { document, catalogue, graph } = latest.current
    return linkVerdict({ document, catalogue, graph, start, element, outputAt: (node) => outputNear(node, client) })
  }

  /** The output whose port is nearest: the whole card takes the beginning of a link. */
  function outputNear(card: string, client: Point): string | undefined {
    const { y } = screenToFlowPosition(client)
    const { graph, positions } = latest.current
    const node = graph.nodes.find(({ id }) => id === card)
    const top = positions.get(card)?.y ?? 0
    const [nearest] = (node?.outputs ?? [])
      .map(({ id }, index) => {
        const at = outputHandle({ index, outputs: node?.outputs.length ?? 0, compact: node?.compact === true })
        return { id, far: Math.abs(top + at - y) }
      })
      .toSorted((a, b) => a.far - b.far)
    return nearest?.id
  }

  function take({ instead }: LinkStart, verdict: LinkVerdict): void {
    const { document, catalogue, edit } = latest.current
    edit?.("problem" in verdict ? verdict : connect({ document, catalogue, link: verdict.link, instead }))
  }

  function askFor({ moves, from, output }: LinkStart, client: Point, position = screenToFlowPosition(client)): void {
    if (moves === "from") return
    const at = { x: position.x, y: position.y - inputHandle }
    latest.current.onAddAt?.({ position: at, client, from: { node: from, output } })
  }
}

/** What a link can lead to at a point of the page: a card, or the frame of a collapsed group. */
const cardUnder = ({ x, y }: Point, canvas: HTMLElement | null): string | undefined => {
  const end = document.elementFromPoint(x, y)?.closest<HTMLElement>(ends)
  return end && canvas?.contains(end) === true ? end.dataset["id"] : undefined
}

const ends = ".react-flow__node-card, .react-flow__node-frame:has(> [data-collapsed])"

const isOnCanvas = ({ x, y }: Point, canvas: HTMLElement | null): boolean => {
  const pane = document.elementFromPoint(x, y)?.closest(".react-flow__pane")
  return pane !== null && pane !== undefined && canvas?.contains(pane) === true
}
