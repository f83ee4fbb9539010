import assert from "node:assert/strict"
import type { CDPSession, Page } from "playwright-core"
import { both, type Cost, costOf } from "./cost.ts"
import type { DrawnCard, DrawnGraph } from "./drawn-graph.ts"
import type { Editor, Spot } from "./editor.ts"
import { middleOf } from "./show-view.ts"

/** Steps of the mouse in each move. */
const steps = 60

/** What a move is made with. `zoom` is that of the view when it begins. */
export interface Stage {
  readonly page: Page
  readonly cdp: CDPSession
  readonly editor: Editor
}

/** The cards that stand nearest to a place, from left to right. */
export const cardsAround = ({ cards }: DrawnGraph, { x, y }: Spot, count: number): readonly DrawnCard[] =>
  cards
    .toSorted((a, b) => distance(a, { x, y }) - distance(b, { x, y }))
    .slice(0, count)
    .toSorted((a, b) => a.x - b.x)

const distance = ({ x, y, width, height }: DrawnCard, to: Spot): number =>
  Math.hypot(x + width / 2 - to.x, y + height / 2 - to.y)

/** Selects cards: by clicks with Control held, where the editor has no better way. */
export const selectCards = async ({ page, editor }: Stage, cards: readonly DrawnCard[]): Promise<void> => {
  if (editor.select) {
    await editor.select(
      page,
      cards.map(({ id }) => id),
    )
  } else {
    await page.keyboard.down("Control")
    for (const { id } of cards) {
      const at = await gripOf(page, editor, id)
      await page.mouse.click(at.x, at.y)
      // What a click on the first one opens is gone before the third.
      await page.waitForTimeout(50)
    }
    await page.keyboard.up("Control")
  }
  await page.waitForTimeout(300)
  assert.equal(await page.locator(editor.selected).count(), cards.length, `${editor.name}: cards selected`)
}

/** Drags a card, and what is selected with it, and proves that all of them went along. */
export const measureDrag = async (stage: Stage, card: DrawnCard, taken = [card]): Promise<Cost> => {
  const { page, editor } = stage
  const [before, from] = [await placesOf(stage, taken), await gripOf(page, editor, card.id)]
  const { zoom } = await editor.view(page)
  const cost = await pressed(stage, { button: "left", from, way: there })
  const after = await placesOf(stage, taken)
  for (const [index, { x, y }] of after.entries()) {
    const [was, end] = [before[index] ?? { x: 0, y: 0 }, there(steps)]
    // Grids and helper lines may take it a little elsewhere.
    near({ x: (x - was.x) * zoom, y: (y - was.y) * zoom }, end, 14, `${editor.name}: a dragged card`)
  }
  return cost
}

/** Out and almost back: cards come to stand a little further, and on no other. */
const there = (step: number): Spot => {
  const far = step <= 34 ? step : 68 - step
  return { x: 4 * far, y: 2 * far }
}

/** Moves the view, and proves that it moved. */
export const measurePan = async (stage: Stage): Promise<Cost> => {
  const { page, editor } = stage
  const before = await editor.view(page)
  const from = await emptySpot(page, editor)
  const cost = await pressed(stage, { button: editor.panButton, from, way: (step) => ({ x: -5 * step, y: -3 * step }) })
  const after = await editor.view(page)
  const went = { x: after.x - before.x, y: after.y - before.y }
  near(went, { x: -5 * steps, y: -3 * steps }, 12, `${editor.name}: the view`)
  return cost
}

/** Zooms out and in again by the wheel, and proves that the view did. */
export const measureZoom = async (stage: Stage): Promise<Cost> => {
  const { page, editor } = stage
  const middle = await middleOf(page, editor)
  await page.mouse.move(middle.x, middle.y)
  const before = (await editor.view(page)).zoom
  await page.keyboard.down("Control")
  const turned = async (notch: number) => {
    const cost = await costOf(stage, () => paced(() => page.mouse.wheel(0, notch), steps / 2))
    // The wheel of a page that is behind is answered before it is heard.
    await page.waitForTimeout(700)
    return { cost, zoom: (await editor.view(page)).zoom }
  }
  const out = await turned(editor.notch)
  const back = await turned(-editor.notch)
  await page.keyboard.up("Control")
  // A page that is behind may be given several turns of the wheel as one, and so come less far.
  assert.ok(out.zoom < before * 0.8, `${editor.name} went from a zoom of ${before} to ${out.zoom}`)
  assert.ok(back.zoom > out.zoom * 1.2, `${editor.name} came from a zoom of ${out.zoom} to ${back.zoom}`)
  return both(out.cost, back.cost)
}

const pressed = async (
  { page, cdp }: Stage,
  {
    button,
    from,
    way,
  }: { readonly button: "left" | "middle"; readonly from: Spot; readonly way: (step: number) => Spot },
): Promise<Cost> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down({ button })
  const cost = await costOf({ page, cdp }, async () => {
    await paced((step) => page.mouse.move(from.x + way(step).x, from.y + way(step).y))
  })
  // A page that is behind may be given several steps as one, and the last of them late.
  const end = { x: from.x + way(steps).x, y: from.y + way(steps).y }
  await page.mouse.move(end.x + 1, end.y + 1)
  await page.waitForTimeout(50)
  await page.mouse.move(end.x, end.y)
  await page.waitForTimeout(50)
  await page.mouse.up({ button })
  await page.waitForTimeout(400)
  return cost
}

/** Steps as often as a screen shows frames, as a hand makes them: it does not wait for a page that is behind. */
const paced = async (step: (index: number) => Promise<void>, count = steps): Promise<void> => {
  const began = performance.now()
  const made: Promise<void>[] = []
  for (let index = 1; index <= count; index++) {
    made.push(step(index))
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + (index * 1000) / 60 - performance.now())))
  }
  await Promise.all(made)
}

const placesOf = async ({ page, editor }: Stage, cards: readonly DrawnCard[]): Promise<readonly Spot[]> =>
  Promise.all(cards.map(({ id }) => editor.placeOf(page, id)))

/** Where a card is taken: near its top left corner, off its ports. */
const gripOf = async (page: Page, { cardOf }: Editor, id: string): Promise<Spot> => {
  const box = await page.locator(cardOf(id)).first().boundingBox()
  if (!box) throw new Error(`${id} is not in view`)
  return { x: box.x + box.width / 2, y: box.y + Math.min(14, box.height / 2) }
}

/** A place of the canvas where nothing is drawn, right of its middle. */
const emptySpot = async (page: Page, editor: Editor): Promise<Spot> => {
  const { x, y } = await middleOf(page, editor)
  const found = await page.evaluate(
    ({ x, y, ground }) => {
      for (let step = 0; step < 400; step++) {
        const [atX, atY] = [x + 180 - (step % 20) * 9, y + 160 - Math.floor(step / 20) * 13]
        if (document.elementFromPoint(atX, atY)?.matches(ground) === true) return { x: atX, y: atY }
      }
    },
    { x, y, ground: editor.ground },
  )
  if (!found) throw new Error(`${editor.name} shows no empty place`)
  return found
}

const near = (way: Spot, wanted: Spot, by: number, what: string): void =>
  assert.ok(
    Math.abs(way.x - wanted.x) <= by && Math.abs(way.y - wanted.y) <= by,
    `${what} went ${JSON.stringify(way)}, not ${JSON.stringify(wanted)}`,
  )
