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

/** Shows the whole flow, and waits until it stands in the middle: whatever is on its way there is somewhere else soon. */
export const fitFlow = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Fit the whole flow" }).click()
  await page.waitForFunction(() => {
    const boxOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect())
    const [view, cards] = [boxOf(".react-flow"), boxOf(".react-flow__node")]
    const rest = (from: "left" | "top", to: "right" | "bottom") =>
      Math.min(...cards.map((card) => card[from])) -
      Math.min(...view.map((each) => each[from])) -
      Math.min(...view.map((each) => each[to])) +
      Math.max(...cards.map((card) => card[to]))
    return Math.abs(rest("left", "right")) < 1 && Math.abs(rest("top", "bottom")) < 1
  })
}

/** Drags with the mouse as a person does: pressed, moved in steps, let go. */
export const dragTo = async (page: Page, from: Spot, to: Spot, whileThere?: () => Promise<unknown>): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await whileThere?.()
  await page.mouse.up()
}
