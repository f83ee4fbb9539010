import type { Browser, CDPSession, Page } from "playwright-core"
import type { Cost } from "./cost.ts"
import type { DrawnGraph } from "./drawn-graph.ts"
import type { Editor, Extent, Spot } from "./editor.ts"
import { measureFromList, measureOpening } from "./measure-opening.ts"
import { cardsAround, measureDrag, measurePan, measureZoom, selectCards } from "./measure-moves.ts"
import type { Opening } from "./probe.ts"
import { showView } from "./show-view.ts"

/** Everything that is measured of one editor with one graph in one round. */
export interface Figures {
  readonly opening: Opening
  readonly fromList: Opening | undefined
  readonly dragOne: Cost
  readonly dragMany: Cost
  readonly pan: Cost
  readonly zoom: Cost
  /** Of the heap once everything is drawn and collected, and of the page. */
  readonly megabytes: number
  readonly elements: number
}

/** How many cards are dragged at once. */
const many = 20

/** On a machine that is busy with something else a page may miss a step of the mouse: then it is measured anew. */
export const measureEditor = async (
  browser: Browser,
  editor: Editor,
  given: { readonly graph: DrawnGraph; readonly size: Extent },
): Promise<Figures> => {
  for (let turn = 1; turn < 3; turn++) {
    try {
      return await measureOnce(browser, editor, given)
    } catch (error) {
      console.log(`measured again: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`)
      for (const context of browser.contexts()) await context.close()
    }
  }
  return measureOnce(browser, editor, given)
}

const measureOnce = async (
  browser: Browser,
  editor: Editor,
  { graph, size }: { readonly graph: DrawnGraph; readonly size: Extent },
): Promise<Figures> => {
  const fromList = await measureFromList(browser, editor, graph)
  const { page, opening } = await measureOpening(browser, editor, graph)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send("Performance.enable")
  const memory = await memoryOf(page, cdp)
  await editor.prepare?.(page)
  await fit(page, editor, size)
  const stage = { page, cdp, editor }
  const whole = boxAround(graph)
  const centre = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 }
  // The whole of a small graph, and of a large one as much as can still be read.
  const zoom = Math.max(0.5, 0.9 * Math.min(size.width / whole.width, size.height / whole.height, 1))
  await showView(page, editor, { centre, zoom })
  const [card] = cardsAround(graph, centre, 1)
  if (!card) throw new Error("the graph is empty")
  const dragOne = await measureDrag(stage, card)
  const others = cardsAround(graph, centre, many)
  await selectCards(stage, others)
  const dragMany = await measureDrag(stage, card, [...others])
  const pan = await measurePan(stage)
  const zooming = await measureZoom(stage)
  await page.context().close()
  return { opening, fromList, dragOne, dragMany, pan, zoom: zooming, ...memory }
}

/** Makes the canvas as large as it is in the others. */
const fit = async (page: Page, { canvas }: Editor, size: Extent): Promise<void> => {
  const [box, viewport] = [await page.locator(canvas).boundingBox(), page.viewportSize()]
  if (!box || !viewport) throw new Error("no canvas")
  await page.setViewportSize({
    width: Math.round(viewport.width + size.width - box.width),
    height: Math.round(viewport.height + size.height - box.height),
  })
  await page.waitForTimeout(300)
}

const memoryOf = async (page: Page, cdp: CDPSession) => {
  await cdp.send("HeapProfiler.collectGarbage")
  const { usedSize } = await cdp.send("Runtime.getHeapUsage")
  return { megabytes: usedSize / 1e6, elements: await page.evaluate(() => document.querySelectorAll("*").length) }
}

const boxAround = ({ cards }: DrawnGraph): Spot & Extent => {
  const [x, y] = [Math.min(...cards.map((card) => card.x)), Math.min(...cards.map((card) => card.y))]
  const right = Math.max(...cards.map((card) => card.x + card.width))
  const bottom = Math.max(...cards.map((card) => card.y + card.height))
  return { x, y, width: right - x, height: bottom - y }
}
