import type { Browser, BrowserContextOptions } from "playwright-core"
import { accessibilityFaults } from "./axe.ts"
import { newPage, picture } from "./browser.ts"
import type { Screen } from "./screens.ts"

/**
 * Opens each screen at a width, keeps a picture of it in light and in dark, and tells everything that is wrong with it.
 * Accessibility is looked at in one scheme, which takes half the time: wide screens in light, narrow ones in dark.
 */
export const lookAt = async (
  browser: Browser,
  {
    at,
    screens,
    width,
    options = {},
  }: {
    readonly at: string
    readonly screens: readonly Screen[]
    readonly width: number
    readonly options?: BrowserContextOptions
  },
): Promise<readonly string[]> => {
  const isWide = width > 640
  const { page, faults } = await newPage(browser, {
    ...options,
    viewport: { width, height: isWide ? 900 : 844 },
    reducedMotion: "reduce",
  })
  const schemes = isWide ? (["dark", "light"] as const) : (["light", "dark"] as const)
  const found: string[] = []
  for (const { name, show } of screens) {
    const told = (fault: string) => `${name} at ${width}: ${fault}`
    try {
      await show(page, at)
    } catch (error) {
      found.push(told(error instanceof Error ? error.message : String(error)))
    }
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await picture(page, `${name}-${width}-${colorScheme}`)
    }
    found.push(...(await accessibilityFaults(page)).map(told))
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    if (scrollWidth > clientWidth) found.push(told(`it is ${scrollWidth} wide and scrolls sideways`))
  }
  await page.context().close()
  return [...found, ...faults]
}
