import { type Edited, type FlowDocument, type Catalogue, removeNodes } from "@gatewright/flow"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useReactFlow, useStore, ViewportPortal } from "@xyflow/react"
import { type PointerEvent, type RefObject, useLayoutEffect, useState } from "react"
import type { AddAt } from "./add-at.ts"
import { type CanvasEdge, keysOf, onlyLinkOf } from "./canvas-edges.ts"
import { farZoom } from "./far-zoom.ts"
import type { LinkStart } from "./link-draft.ts"
import styles from "./link-tools.module.css"
import type { Point } from "./point.ts"
import { words } from "./words.ts"

/** What can be done with the link under the mouse: put a node on it, remove it, take one of its ends elsewhere. */
export const LinkTools = ({
  edge,
  canvas,
  document,
  catalogue,
  edit,
  onAddAt,
  onGrip,
}: {
  readonly edge: CanvasEdge
  readonly canvas: RefObject<HTMLElement | null>
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly edit: (edited: Edited) => unknown
  readonly onAddAt: ((at: AddAt) => void) | undefined
  readonly onGrip: (start: LinkStart, event: PointerEvent) => void
}) => {
  const [ends, setEnds] = useState<Ends>()
  const zoom = useStore(({ transform }) => transform[2])
  const { flowToScreenPosition } = useReactFlow()
  // Read again when the link is drawn, and when a card at one of its ends moves.
  const drawn = useStore(({ edgeLookup, nodeLookup }) => {
    const places = [edge.source, edge.target].map((id) => nodeLookup.get(id)?.internals.positionAbsolute)
    return JSON.stringify([edgeLookup.get(edge.id)?.id, places])
  })
  useLayoutEffect(() => setEnds(endsOf(canvas.current, edge.id)), [canvas, edge, drawn])
  const keys = keysOf(edge)
  const link = onlyLinkOf(edge)
  if (!ends || zoom < farZoom) return undefined
  const cut = () => edit(removeNodes({ document, catalogue, ids: keys }))
  const pixel = 1 / zoom
  const at = ({ x, y }: Point) => ({ transform: `translate(${x}px, ${y}px) scale(${pixel})` })
  const grip = (whole: NonNullable<typeof link>, moves: "from" | "to") => (
    <span
      className={`${styles["grip"]} nodrag nopan`}
      style={at(moves === "to" ? ends.last : ends.first)}
      title={moves === "to" ? words.moveEnd : words.moveBegin}
      data-link-tools
      onPointerDown={(event) => {
        event.stopPropagation()
        if (event.altKey) cut()
        else onGrip({ ...whole, moves, instead: whole, anchor: moves === "to" ? ends.source : ends.target }, event)
      }}
    />
  )
  return (
    <ViewportPortal>
      <span className={`${styles["tools"]} nodrag nopan`} style={at(ends.middle)} data-link-tools>
        {onAddAt && link && (
          <button
            type="button"
            aria-label={words.addOnLink}
            title={words.addOnLink}
            onClick={() => onAddAt({ position: ends.middle, client: flowToScreenPosition(ends.middle), link })}
          >
            <IconPlus size={14} aria-hidden />
          </button>
        )}
        <button
          type="button"
          aria-label={words.removeLink(keys.length)}
          title={words.removeLink(keys.length)}
          onClick={cut}
        >
          <IconX size={14} aria-hidden />
        </button>
      </span>
      {link && grip(link, "from")}
      {link && grip(link, "to")}
    </ViewportPortal>
  )
}

interface Ends {
  readonly source: Point
  readonly target: Point
  readonly middle: Point
  /** Where the grips are: on the line, off the ports. */
  readonly first: Point
  readonly last: Point
}

const gripDistance = 16

/** Read off what is drawn: curves and ways around cards alike. */
const endsOf = (canvas: HTMLElement | null, id: string): Ends | undefined => {
  const path = canvas?.querySelector<SVGPathElement>(
    `.react-flow__edge[data-id="${CSS.escape(id)}"] .react-flow__edge-path`,
  )
  if (!path) return undefined
  const length = path.getTotalLength()
  const at = (distance: number): Point => {
    const { x, y } = path.getPointAtLength(distance)
    return { x, y }
  }
  const off = Math.min(gripDistance, length / 4)
  return { source: at(0), target: at(length), middle: at(length / 2), first: at(off), last: at(length - off) }
}
