import { useReducedMotion } from "@mantine/hooks"
import { type Viewport, useStore } from "@xyflow/react"
import { type RefObject, useState } from "react"
import type { CanvasNode } from "./canvas-elements.ts"
import { farZoom } from "./far-zoom.ts"
import { firstViewport } from "./first-viewport.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { useCanvasHandle } from "./use-canvas-handle.ts"
import { useFollowSelection } from "./use-follow-selection.ts"
import { useFocusedNode } from "./use-focused-node.ts"
import { useHeldView } from "./use-held-view.ts"
import { useKeepInView } from "./use-keep-in-view.ts"
import { useSharedView } from "./use-shared-view.ts"

export interface Size {
  readonly width: number
  readonly height: number
}

/** What part of a flow is seen, at first and later. */
export const useCanvasView = ({
  props: { view, focus, handle },
  canvas,
  size,
  nodes,
  selection,
  inside,
  expand,
}: {
  readonly props: Pick<FlowCanvasProps, "view" | "focus" | "handle">
  readonly canvas: RefObject<HTMLElement | null>
  readonly size: Size
  readonly nodes: readonly CanvasNode[]
  readonly selection: readonly string[]
  readonly inside: ReadonlyMap<string, string>
  readonly expand: (group: string) => void
}): { readonly first: Viewport; readonly isFar: boolean } => {
  const [first] = useState(() => view?.get() ?? firstViewport(nodes, size, view?.whole))
  const still = useReducedMotion()
  useFocusedNode({ focus, still, inside, expand })
  useKeepInView(selection, still)
  useFollowSelection(selection, canvas)
  useHeldView(canvas)
  useSharedView(view)
  useCanvasHandle(handle, canvas)
  // Before it draws anything, React Flow does not know that view.
  const isFar = useStore(({ panZoom, transform }) => (panZoom ? transform[2] : first.zoom) < farZoom)
  return { first, isFar }
}
