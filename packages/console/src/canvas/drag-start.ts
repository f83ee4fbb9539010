import type { Box } from "./box.ts"
import type { CanvasNode } from "./canvas-elements.ts"
import type { DragStart } from "./drag-step.ts"

/**
 * What is known when elements begin to be dragged: a frame takes its cards along, and nothing is lined up with a frame
 * that changes on the way, because a card of it is dragged.
 */
export const dragStart = (nodes: readonly CanvasNode[], ids: readonly string[]): DragStart => {
  const taken = new Set(ids)
  for (const node of nodes) {
    if (node.type === "frame" && taken.has(node.id)) for (const member of node.data.members) taken.add(member)
  }
  const boxes = nodes.map((node): readonly [CanvasNode, Box] => [
    node,
    { ...node.position, width: node.width ?? 0, height: node.height ?? 0 },
  ])
  const rests = (node: CanvasNode): boolean =>
    !taken.has(node.id) && !(node.type === "frame" && node.data.members.some((member) => taken.has(member)))
  return {
    moving: new Map(boxes.flatMap(([{ id }, box]) => (taken.has(id) ? [[id, box] as const] : []))),
    others: boxes.flatMap(([node, box]) => (rests(node) ? [box] : [])),
  }
}
