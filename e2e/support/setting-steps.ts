import { equal } from "node:assert/strict"
import type { Page } from "playwright-core"
import { pressUntil } from "./keys.ts"

/** What is done in the settings of a node, by what people read there. */
export type Step =
  | { readonly fill: string; readonly text: string }
  | { readonly pick: string; readonly option: string }
  | { readonly press: string }
  | { readonly turn: string }
  /** Another of the ways to show a field, the next after this one. */
  | { readonly show: string; readonly after: string }

/** With the mouse: keys only write. */
export const byMouse = async (page: Page, step: Step): Promise<void> => {
  const inspector = page.getByRole("complementary", { name: "Inspector" })
  if ("fill" in step) await inspector.getByRole("textbox", { name: step.fill, exact: true }).fill(step.text)
  else if ("press" in step)
    await inspector
      .getByRole("button", { name: startingWith(step.press) })
      .first()
      .click()
  else if ("turn" in step) await inspector.getByRole("switch", { name: startingWith(step.turn) }).click()
  else if ("show" in step) await inspector.getByRole("radiogroup").last().getByText(step.show, { exact: true }).click()
  else {
    await inspector.getByRole("combobox", { name: step.pick, exact: true }).click()
    await page.getByRole("option", { name: step.option }).first().click()
  }
}

/** With the keyboard, from wherever the focus is in the settings. */
export const byKeyboard = async (page: Page, step: Step): Promise<void> => {
  const { keyboard: keys } = page
  if ("fill" in step) {
    await pressUntil(page, "Tab", exactly(step.fill))
    await keys.press("ControlOrMeta+a")
    await (step.text === "" ? keys.press("Delete") : keys.insertText(step.text))
  } else if ("press" in step) {
    await pressUntil(page, "Tab", startingWith(step.press))
    await keys.press("Enter")
  } else if ("turn" in step) {
    await pressUntil(page, "Tab", startingWith(step.turn))
    await keys.press("Space")
  } else if ("show" in step) {
    await pressUntil(page, "Tab", exactly(step.after))
    await keys.press("ArrowRight")
  } else {
    await pressUntil(page, "Tab", exactly(step.pick))
    await keys.press("ArrowDown")
    // What there is to choose from may have to come from the server.
    await page.getByRole("option", { name: step.option }).first().waitFor()
    const marked = page.locator("[role=option][data-combobox-selected]", { hasText: step.option })
    for (let times = 0; times < 20 && (await marked.count()) === 0; times += 1) await keys.press("ArrowDown")
    await keys.press("Enter")
    equal(await page.locator("input:focus").inputValue(), step.option)
  }
}

const exactly = (label: string): RegExp => new RegExp(`^${escaped(label)}$`)

const startingWith = (label: string): RegExp => new RegExp(`^${escaped(label)}`)

export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
