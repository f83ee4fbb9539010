import { useReactFlow } from "@xyflow/react"
import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef } from "react"
import type { CanvasHandle } from "./canvas-handle.ts"
import type { Point } from "./point.ts"

/** Answers what is asked of the canvas from outside. */
export const useCanvasHandle = (handle: Ref<CanvasHandle> | undefined, canvas: RefObject<HTMLElement | null>): void => {
  const { screenToFlowPosition } = useReactFlow()
  const mouse = usePointerOver(canvas)
  useImperativeHandle(
    handle,
    () => ({
      place: () => {
        const { left = 0, top = 0, width = 0, height = 0 } = canvas.current?.getBoundingClientRect() ?? {}
        return screenToFlowPosition(mouse.current ?? { x: left + width / 2, y: top + height / 2 })
      },
    }),
    [canvas, mouse, screenToFlowPosition],
  )
}

/** Where the mouse is over the canvas itself, in pixels of the page; nothing over what lies above it, and outside. */
const usePointerOver = (canvas: RefObject<HTMLElement | null>): RefObject<Point | undefined> => {
  const over = useRef<Point>(undefined)
  useEffect(() => {
    const listening = new AbortController()
    canvas.current?.addEventListener(
      "pointermove",
      ({ clientX: x, clientY: y, target }) => {
        over.current = target instanceof Element && target.closest(".react-flow__pane") ? { x, y } : undefined
      },
      { signal: listening.signal, passive: true },
    )
    canvas.current?.addEventListener("pointerleave", () => (over.current = undefined), { signal: listening.signal })
    return () => listening.abort()
  }, [canvas])
  return over
}
