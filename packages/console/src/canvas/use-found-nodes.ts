import { useMemo } from "react"
import type { CanvasNode } from "./canvas-elements.ts"
import type { Found } from "./found.ts"

/** The nodes with what a search found marked, by class: all others step back. Without a search they stay as they are. */
export const useFoundNodes = (nodes: readonly CanvasNode[], found: Found | undefined): readonly CanvasNode[] =>
  useMemo(
    () => (found ? nodes.map((node) => ({ ...node, className: classIn(found, node.id) })) : nodes),
    [nodes, found],
  )

const classIn = ({ nodes, current }: Found, id: string): string =>
  id === current ? "found current" : nodes.has(id) ? "found" : "passed-over"
