import assert from "node:assert/strict"
import type { Browser, Page } from "playwright-core"
import type { DrawnGraph } from "./drawn-graph.ts"
import type { Editor } from "./editor.ts"
import { addProbe, type Opening } from "./probe.ts"

/** Opens a graph by its address in a new window. The page is left as it is then. */
export const measureOpening = async (
  browser: Browser,
  editor: Editor,
  graph: DrawnGraph,
): Promise<{ readonly page: Page; readonly opening: Opening }> => {
  const page = await editor.newPage(browser)
  await addProbe(page, { cards: editor.cards, count: graph.cards.length })
  page.setDefaultTimeout(60_000)
  await page.goto(editor.address(graph))
  const opening = await page.evaluate(() => window.canvasProbe.opening())
  const drawn = await page.locator(editor.links).count()
  assert.ok(drawn >= graph.links.length, `${editor.name} drew ${drawn} links of ${graph.links.length}`)
  return { page, opening }
}

/** Opens a graph by the click on its link in a list that has been there for a while. */
export const measureFromList = async (
  browser: Browser,
  { newPage, list, cards }: Editor,
  graph: DrawnGraph,
): Promise<Opening | undefined> => {
  if (!list) return undefined
  const page = await newPage(browser)
  await addProbe(page, { cards, count: graph.cards.length })
  page.setDefaultTimeout(60_000)
  await page.goto(list.address(graph))
  const link = page.locator(list.link(graph)).first()
  await link.waitFor()
  await page.waitForTimeout(600)
  await page.evaluate(() =>
    document.addEventListener("click", () => (window.canvasProbe.since = performance.now()), { capture: true }),
  )
  await link.click()
  const opening = await page.evaluate(() => window.canvasProbe.opening())
  await page.context().close()
  return opening
}
