import type { Page } from "playwright-core"
import { accessibilityFaults } from "./axe.ts"
import { picture } from "./browser.ts"
import type { Screen } from "./screen.ts"

/**
 * Opens a screen, keeps a picture of it in light and in dark, and tells everything that is wrong with it. Accessibility is
 * looked at in one scheme, which takes half the time: wide screens in light, narrow ones in dark.
 */
export const lookAt = async (
  page: Page,
  { name, show }: Screen,
  { at, width }: { readonly at: string; readonly width: number },
): Promise<readonly string[]> => {
  await show(page, at)
  for (const colorScheme of width > 640 ? (["dark", "light"] as const) : (["light", "dark"] as const)) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${width}-${colorScheme}`)
  }
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
  const sideways = scrollWidth > clientWidth ? [`it is ${scrollWidth} wide and scrolls sideways`] : []
  return [...(await accessibilityFaults(page)), ...sideways]
}
