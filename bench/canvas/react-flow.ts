import type { Page } from "playwright-core"
import type { Editor } from "./editor.ts"

const cardOf = (id: string): string => `.react-flow__node[data-id="${id}"]`

/** How a graph is read off a page that draws it with React Flow, be it bare or in our designer. */
export const reactFlow = {
  links: ".react-flow__edge-path",
  selected: ".react-flow__node.selected",
  ground: ".react-flow__pane",
  canvas: ".react-flow",
  cardOf,
  panButton: "left",
  notch: 16,
  view: (page: Page) =>
    page.evaluate(() => {
      const [canvas, viewport] = [".react-flow", ".react-flow__viewport"].map((part) => document.querySelector(part))
      if (!canvas || !viewport) throw new Error("no canvas")
      const { a, e, f } = new DOMMatrix(getComputedStyle(viewport).transform)
      const { x, y } = canvas.getBoundingClientRect()
      return { x: x + e, y: y + f, zoom: a }
    }),
  placeOf: (page: Page, id: string) =>
    page.evaluate((card) => {
      const node = document.querySelector(card)
      if (!node) throw new Error(`${card} is not there`)
      const { e, f } = new DOMMatrix(getComputedStyle(node).transform)
      return { x: e, y: f }
    }, cardOf(id)),
} satisfies Partial<Editor>
