import type { Page } from "playwright-core"
import type { Editor, Spot } from "./editor.ts"

/** Brings a place of the graph to the middle of the canvas, at a zoom, by the wheel as a person would. */
export const showView = async (
  page: Page,
  editor: Editor,
  { centre, zoom }: { readonly centre: Spot; readonly zoom: number },
): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    await zoomTo(page, editor, zoom)
    await panTo(page, editor, centre)
    if (Math.abs((await editor.view(page)).zoom / zoom - 1) < 0.05) return
  }
  throw new Error(`${editor.name} did not come to a zoom of ${zoom}: ${JSON.stringify(await editor.view(page))}`)
}

const zoomTo = async (page: Page, editor: Editor, zoom: number): Promise<void> => {
  const middle = await middleOf(page, editor)
  await page.mouse.move(middle.x, middle.y)
  await page.keyboard.down("Control")
  for (let turn = 0; turn < 200; turn++) {
    const missing = Math.log2(zoom / (await editor.view(page)).zoom)
    if (Math.abs(missing) < 0.04) break
    const turned = Math.sign(missing) * Math.min(45, Math.abs(missing) * 20 * editor.notch)
    await page.mouse.wheel(0, -turned)
    await page.waitForTimeout(20)
  }
  await page.keyboard.up("Control")
  // Node-RED takes what the wheel does within half a second for one gesture.
  await page.waitForTimeout(600)
}

const panTo = async (page: Page, editor: Editor, centre: Spot): Promise<void> => {
  const middle = await middleOf(page, editor)
  for (let turn = 0; turn < 60; turn++) {
    const view = await editor.view(page)
    const [x, y] = [view.x + centre.x * view.zoom - middle.x, view.y + centre.y * view.zoom - middle.y]
    if (Math.hypot(x, y) < 6) return
    await page.mouse.wheel(x, y)
    await page.waitForTimeout(20)
  }
  throw new Error(
    `${editor.name} did not come to the place that was asked for: ${JSON.stringify(await editor.view(page))}`,
  )
}

/** The middle of the part of the page that shows the graph. */
export const middleOf = async (page: Page, { canvas }: Editor): Promise<Spot> => {
  const box = await page.locator(canvas).boundingBox()
  if (!box) throw new Error("no canvas")
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
