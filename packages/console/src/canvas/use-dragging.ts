import { type Edited, insertOnLink, newNodeId, nudge } from "@gatewright/flow"
import { type NodeChange, type OnNodeDrag, useStoreApi } from "@xyflow/react"
import { type RefObject, useCallback, useRef, useState } from "react"
import type { CanvasNode } from "./canvas-elements.ts"
import { dragStart } from "./drag-start.ts"
import { type DragStart, dragStep } from "./drag-step.ts"
import { idOfElement } from "./element-id.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { linkUnder, markLink } from "./link-under.ts"
import { observable } from "./observable.ts"
import type { Point } from "./point.ts"
import type { HelperLine } from "./snapped.ts"
import { useLatest } from "../app/ui/use-latest.ts"

/** How near a line takes hold of what is dragged, in pixels of the screen. */
const reach = 6

/**
 * How things are dragged: in line with others, frames with their cards. The document hears of it once, when they are let
 * go: as one step of undo.
 */
export const useDragging = ({
  base,
  document,
  catalogue,
  canvas,
  selection,
  edit,
  linkOf,
}: Pick<FlowCanvasProps, "document" | "catalogue"> & {
  readonly base: readonly CanvasNode[]
  readonly canvas: RefObject<HTMLElement | null>
  readonly selection: readonly string[]
  readonly edit: ((edited: Edited) => unknown) | undefined
  readonly linkOf: (edge: string) => Parameters<typeof insertOnLink>[0]["link"] | undefined
}) => {
  const [lines] = useState(() => observable<readonly HelperLine[]>([]))
  const store = useStoreApi()
  const latest = useLatest({ base, document, catalogue, selection, edit, linkOf })
  const drag = useRef<{ readonly start: DragStart; readonly loose: string | undefined }>(undefined)
  const over = useRef<{ readonly free: boolean; readonly link: string | undefined }>(undefined)

  const onNodeDrag: OnNodeDrag<CanvasNode> = useCallback(
    (event) => {
      const { altKey } = event
      const { clientX, clientY } = "clientX" in event ? event : { clientX: -1, clientY: -1 }
      const under = drag.current?.loose === undefined ? undefined : linkUnder({ x: clientX, y: clientY })
      // Of a line that stands for several links, nobody can tell which is meant.
      const link = under !== undefined && latest.current.linkOf(under) ? under : undefined
      if (link !== over.current?.link) markLink(canvas.current, link)
      over.current = { free: altKey, link }
    },
    [canvas, latest],
  )

  /** Takes the changes that React Flow reports, and gives those that are drawn meanwhile. */
  const dragged = useCallback(
    (changes: readonly NodeChange<CanvasNode>[]): readonly NodeChange<CanvasNode>[] => {
      const { edit: take, ...now } = latest.current
      const [first] = changes.flatMap((change) =>
        change.type === "position" && change.position && change.dragging !== undefined
          ? [{ id: change.id, position: change.position, dragging: change.dragging }]
          : [],
      )
      if (!first || !take) return changes
      const ids = changes.flatMap((change) => (change.type === "position" ? [change.id] : []))
      drag.current ??= { start: dragStart(now.base, ids), loose: looseNode(now.document, ids) }
      const { start, loose } = drag.current
      const zoom = store.getState().transform[2]
      const step = dragStep({ start, ...first, reach: over.current?.free === true ? 0 : reach / zoom })
      lines.set(first.dragging ? step.lines : [])
      if (!first.dragging) {
        const edge = over.current?.link
        drag.current = undefined
        over.current = undefined
        markLink(canvas.current, undefined)
        const link = edge === undefined ? undefined : now.linkOf(edge)
        take(
          loose !== undefined && link
            ? insertOnLink({
                ...now,
                newId: newNodeId,
                link,
                insert: { node: loose },
                at: moved(start, loose, step.by),
              })
            : kept(nudge({ ...now, ids: ids.map(idOfElement), by: step.by }), now.selection),
        )
      }
      return [
        ...changes.filter(({ type }) => type !== "position"),
        ...[...start.moving].map(([id, { x, y }]) => ({
          type: "position" as const,
          id,
          position: { x: x + step.by.x, y: y + step.by.y },
          dragging: first.dragging,
        })),
      ]
    },
    [latest, lines, store, canvas],
  )

  return { dragged, lines, onNodeDrag }
}

/** The node that is dragged alone and has no links: let go on a link, it is put there. */
const looseNode = ({ flow }: FlowCanvasProps["document"], [id, ...others]: readonly string[]): string | undefined =>
  id === undefined ||
  others.length > 0 ||
  !flow.nodes.some((node) => node.id === id) ||
  flow.links.some(({ from, to }) => from === id || to === id)
    ? undefined
    : id

const moved = ({ moving }: DragStart, id: string, by: Point): Point | undefined => {
  const box = moving.get(id)
  return box && { x: box.x + by.x, y: box.y + by.y }
}

/** Who drags something selects nothing by it. */
const kept = (edited: Edited, select: readonly string[]): Edited =>
  "problem" in edited ? edited : { ...edited, select }
