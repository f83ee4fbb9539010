import type { Point } from "./point.ts"

/** The id of the drawn link at a point of the page, whatever lies above it. */
export const linkUnder = ({ x, y }: Point): string | undefined => {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest<SVGElement>(".react-flow__edge")?.dataset["id"]
    if (id !== undefined) return id
  }
  return undefined
}

/**
 * Shows the one link that something would be put on. Marked in the page itself: this changes with each move of the mouse,
 * and nothing else is to be drawn anew.
 */
export const markLink = (canvas: Element | null, id: string | undefined): void => mark({ canvas, name: "edge", id })

/** Shows the one card that a link would lead to, and whether it can. */
export const markCard = (canvas: Element | null, id: string | undefined, fits: boolean): void =>
  mark({ canvas, name: "node", id, value: fits ? "fits" : "refused" })

const mark = ({
  canvas,
  name,
  id,
  value = "fits",
}: {
  readonly canvas: Element | null
  readonly name: "edge" | "node"
  readonly id: string | undefined
  readonly value?: string
}): void => {
  const selector = `.react-flow__${name}`
  for (const old of canvas?.querySelectorAll(`${selector}[data-drop]`) ?? []) old.removeAttribute("data-drop")
  if (id !== undefined)
    canvas?.querySelector(`${selector}[data-id="${CSS.escape(id)}"]`)?.setAttribute("data-drop", value)
}
