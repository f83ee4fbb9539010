import type { Locator, Page } from "playwright-core"

/** A place of the page, in pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The card of a node, by its name. */
export const cardOf = (page: Page, name: string): Locator =>
  page.locator(".react-flow__node-card").filter({ has: page.getByTitle(name, { exact: true }) })

/** The middle of something on the page, or a part of it that is told from its top left corner. */
export const spotOf = async (locator: Locator, off?: Spot): Promise<Spot> => {
  const box = await locator.boundingBox()
  if (!box) throw new Error("nothing is drawn there")
  return off ? { x: box.x + off.x, y: box.y + off.y } : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The output of a card, by its id. */
export const outputOf = (page: Page, name: string, output: string): Locator =>
  cardOf(page, name).locator(`[data-handleid="${output}"]`)

/** Drags with the mouse as a person does: pressed, moved in steps, let go. */
export const dragTo = async (page: Page, from: Spot, to: Spot, whileThere?: () => Promise<unknown>): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await whileThere?.()
  await page.mouse.up()
}
