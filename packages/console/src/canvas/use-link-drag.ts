import { connect, type Edited, inputHandle, outputHandle, whyNotConnect } from "@gatewright/flow"
import { useReactFlow } from "@xyflow/react"
import { type RefObject, useState } from "react"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import type { FlowGraph } from "./flow-graph.ts"
import type { LinkDraft, LinkStart } from "./link-draft.ts"
import { markCard } from "./link-under.ts"
import { observable } from "./observable.ts"
import type { Point } from "./point.ts"
import { trackPointer } from "./track-pointer.ts"
import { useLatest } from "./use-latest.ts"
import { words } from "./words.ts"

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
  const latest = useLatest(props)

  const begin = (start: LinkStart, event: { readonly clientX: number; readonly clientY: number }): void => {
    const { canvas } = props
    let hasLeft = false
    trackPointer(event, {
      move: (client) => {
        const card = cardUnder(client, canvas.current)
        const own = start.moves === "to" ? start.from : start.to
        hasLeft ||= card !== own
        const verdict = card === undefined || (card === own && !hasLeft) ? undefined : verdictOn(start, card, client)
        markCard(canvas.current, verdict && card, verdict?.refused === undefined)
        draft.set({ start, end: screenToFlowPosition(client), verdict })
      },
      end: (client, hasMoved) => {
        const drawn = draft.get()
        stop()
        if (!hasMoved || drawn?.verdict) finish(start, drawn, client)
        else if (hasLeft && isOnCanvas(client, canvas.current)) askFor(start, client)
      },
      cancel: stop,
    })

    function stop(): void {
      draft.set(undefined)
      markCard(canvas.current, undefined, true)
    }
  }

  return { draft, begin }

  function verdictOn(start: LinkStart, card: string, client: Point): LinkDraft["verdict"] {
    const { document, catalogue, graph } = latest.current
    const output = start.moves === "to" ? start.output : outputNear(card, screenToFlowPosition(client))
    const link =
      start.moves === "to"
        ? { from: start.from, output: start.output, to: card }
        : { from: card, output: output ?? "", to: start.to ?? "" }
    const problem = whyNotConnect({ document, catalogue, link })
    if (!problem) return { link, refused: undefined }
    const nameOf = (id: string): string => {
      const node = graph.nodes.find((each) => each.id === id)
      return node ? node.name || node.typeLabel : ""
    }
    const reason = output === undefined ? words.noOutputs : problem.message
    return { link, refused: words.cannotConnect(nameOf(link.from), nameOf(link.to), reason) }
  }

  /** The output whose port is nearest: the whole card takes the beginning of a link. */
  function outputNear(card: string, { y }: Point): string | undefined {
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

  function finish(start: LinkStart, drawn: LinkDraft | undefined, client: Point): void {
    const { document, catalogue, edit } = latest.current
    if (!drawn?.verdict) {
      // A click on an output asks for the node after it.
      if (!start.instead) askFor(start, client, { x: start.anchor.x + 80, y: start.anchor.y })
      return
    }
    const { link, refused } = drawn.verdict
    const edited = connect({ document, catalogue, link, instead: start.instead })
    edit?.("problem" in edited && refused !== undefined ? { problem: { ...edited.problem, message: refused } } : edited)
  }

  function askFor({ moves, from, output }: LinkStart, client: Point, position = screenToFlowPosition(client)): void {
    if (moves === "from") return
    const at = { x: position.x, y: position.y - inputHandle }
    latest.current.onAddAt?.({ position: at, client, from: { node: from, output } })
  }
}

const cardUnder = ({ x, y }: Point, canvas: HTMLElement | null): string | undefined => {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>(".react-flow__node-card")
  return card && canvas?.contains(card) === true ? card.dataset["id"] : undefined
}

const isOnCanvas = ({ x, y }: Point, canvas: HTMLElement | null): boolean => {
  const pane = document.elementFromPoint(x, y)?.closest(".react-flow__pane")
  return pane !== null && pane !== undefined && canvas?.contains(pane) === true
}
