import { card, type FlowDocument, frameRoom, inputHandle } from "@gatewright/flow"
import { Position } from "@xyflow/react"
import { boxAround, type Box } from "./box.ts"
import type { FrameNode, NoteNode } from "./canvas-elements.ts"
import type { CollapsedGroups } from "./collapsed-groups.ts"
import { frameOutput } from "./drawn-links.ts"
import { frameElement, noteElement } from "./element-id.ts"
import { words } from "./words.ts"

/** Sticky notes, and frames around the nodes of a group. A collapsed one is as large as a card. */
export const decorations = ({
  document: { layout },
  cards,
  frames,
  interactive,
}: {
  readonly document: FlowDocument
  readonly cards: ReadonlyMap<string, Box>
  /** The collapsed groups. */
  readonly frames: CollapsedGroups["frames"]
  /** Whether they can be selected and moved. */
  readonly interactive: boolean
}): (NoteNode | FrameNode)[] => [
  ...layout.groups.flatMap(({ id, name, nodes, color }): FrameNode[] => {
    const boxes = nodes.flatMap((node) => cards.get(node) ?? [])
    if (boxes.length === 0) return []
    const collapsed = frames.get(frameElement(id))
    const isCollapsed = collapsed !== undefined
    return [
      {
        ...placed(frameElement(id), collapsed ?? frameBox(boxes), interactive),
        type: "frame",
        zIndex: isCollapsed ? 0 : -2,
        ariaLabel: words.group(name, boxes.length, isCollapsed),
        // Only its head takes the mouse: what is inside belongs to the canvas.
        style: { pointerEvents: "none" },
        data: { id, name, color, collapsed: isCollapsed, members: nodes, interactive },
        handles: isCollapsed ? handles : [],
      },
    ]
  }),
  ...layout.notes.map(({ id, x, y, width, height, text, color }): NoteNode => ({
    ...placed(noteElement(id), { x, y, width, height }, interactive),
    type: "note",
    zIndex: -1,
    ariaLabel: words.note(text),
    ...(!interactive && { style: { pointerEvents: "none" } }),
    data: { id, text, color, interactive },
  })),
]

const handles: NonNullable<FrameNode["handles"]> = [
  { type: "target", position: Position.Left, x: -5, y: inputHandle - 5, width: 10, height: 10 },
  {
    id: frameOutput,
    type: "source",
    position: Position.Right,
    x: card.width - 5,
    y: inputHandle - 5,
    width: 10,
    height: 10,
  },
]

const frameBox = (boxes: readonly Box[]): Box => {
  const { x, y, width, height } = boxAround(boxes)
  const { side, top, bottom } = frameRoom
  return { x: x - side, y: y - top, width: width + 2 * side, height: height + top + bottom }
}

const placed = (id: string, { x, y, width, height }: Box, interactive: boolean) => ({
  id,
  position: { x, y },
  width,
  height,
  measured: { width, height },
  selectable: interactive,
  focusable: interactive,
})
