import type { Page } from "playwright-core"
import { accessibilityFaults } from "./axe.ts"
import { picture } from "./browser.ts"
import { geometryFaults } from "./geometry.ts"
import type { Screen } from "./screen.ts"

/**
 * Opens a screen and tells everything that is wrong with it, in light and in dark. The second look is at the colours alone:
 * nothing else depends on the scheme. Keeps a picture of each scheme where `GATEWRIGHT_PICTURES` asks for them.
 */
export const lookAt = async (
  page: Page,
  { name, show }: Screen,
  { at, width }: { readonly at: string; readonly width: number },
): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: "light" })
  await show(page, at)
  const inLight = await accessibilityFaults(page)
  const outOfPlace = await geometryFaults(page)
  await keep(page, `${name}-${width}-light`)
  await page.evaluate(changeAtOnce)
  await page.emulateMedia({ colorScheme: "dark" })
  await page.evaluate(isDark)
  const inDark = await accessibilityFaults(page, ["color-contrast", "link-in-text-block"])
  await keep(page, `${name}-${width}-dark`)
  return [...inLight, ...outOfPlace, ...inDark.map((fault) => `in dark: ${fault}`)]
}

/**
 * Colours pass on by a frame from parent to child even where there is less motion, for that is a very short one: dozens of frames
 * are drawn to get where all of it ends anyway. A sheet of the document's own, which its policy lets in.
 */
const changeAtOnce = (): void => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("*, *::before, *::after { transition: none !important }")
  document.adoptedStyleSheets.push(sheet)
}

/** The console takes over the scheme a moment after the browser. */
const isDark = async (): Promise<void> => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const scheme = () => document.documentElement.dataset["mantineColorScheme"] ?? "dark"
  for (let frames = 0; frames < 120 && scheme() !== "dark"; frames += 1) await frame()
  for (let frames = 0; frames < 2; frames += 1) await frame()
}

const keep = async (page: Page, name: string): Promise<void> => {
  if (process.env["GATEWRIGHT_PICTURES"] !== undefined) await picture(page, name)
}
