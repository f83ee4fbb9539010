import { type ComponentProps, type RefObject, useEffect, useState } from "react"
import type { CanvasEdge } from "./canvas-edges.ts"
import { LinkTools } from "./LinkTools.tsx"

/** How long the tools stay when the mouse has left the link, in ms: it may be on its way to them. */
const patience = 300

/** The tools of the link under the mouse, or of the one that is selected alone. */
export const LinkHover = ({
  edges,
  canvas,
  ...props
}: Omit<ComponentProps<typeof LinkTools>, "edge"> & {
  readonly edges: readonly CanvasEdge[]
  readonly canvas: RefObject<HTMLElement | null>
}) => {
  const hovered = useHoveredLink(canvas)
  const selected = edges.filter((edge) => edge.selected)
  const edge = edges.find(({ id }) => id === hovered) ?? (selected.length === 1 ? selected[0] : undefined)
  if (!edge) return undefined
  return <LinkTools key={edge.id} edge={edge} canvas={canvas} {...props} />
}

const useHoveredLink = (canvas: RefObject<HTMLElement | null>): string | undefined => {
  const [hovered, setHovered] = useState<string>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const listening = new AbortController()
    canvas.current?.addEventListener(
      "pointerover",
      ({ target, buttons }) => {
        // Nothing new is offered while something is dragged.
        if (!(target instanceof Element) || buttons !== 0) return
        const id = target.closest<SVGElement>(".react-flow__edge")?.dataset["id"]
        clearTimeout(timer)
        if (id !== undefined) setHovered(id)
        else if (!target.closest("[data-link-tools]")) timer = setTimeout(() => setHovered(undefined), patience)
      },
      { signal: listening.signal },
    )
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [canvas])
  return hovered
}
