import { deepEqual, equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, BrowserContextOptions } from "playwright-core"
import { newPage, signInByLink, startBrowser } from "./browser.ts"
import { startGatewright, type Gatewright } from "./gatewright.ts"
import { lookAt } from "./look-at.ts"
import { consoleRoutes } from "./routes.ts"
import { consoleScreens, furnish, publicScreens } from "./screens.ts"

/** A test for every screen at one width: it keeps nobody out, throws nothing, breaks no policy and fits the screen. */
export const testScreens = (width: number): void => {
  let server: Gatewright
  let browser: Browser
  let visitor: Awaited<ReturnType<typeof newPage>>
  let owner: Awaited<ReturnType<typeof newPage>>
  const addresses: string[] = []

  before(async () => {
    ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
    await furnish(server, browser)
    const options: BrowserContextOptions = {
      viewport: { width, height: width > 640 ? 900 : 844 },
      reducedMotion: "reduce",
    }
    visitor = await newPage(browser, options)
    owner = await newPage(browser, { ...options, ...(await signInByLink(browser, server)) })
  })

  after(async () => {
    await browser.close()
    await server.stop()
  })

  for (const screen of [...publicScreens, ...consoleScreens]) {
    test(`${screen.name} at ${width}`, async () => {
      const { page, faults } = publicScreens.includes(screen) ? visitor : owner
      const before = faults.length
      const found = await lookAt(page, screen, { at: server.url, width })
      addresses.push(page.url())
      equal([...found, ...faults.slice(before)].join("\n"), "")
    })
  }

  test(`every page of the console was among them, at ${width}`, async () => {
    const routes = await consoleRoutes()
    deepEqual(
      routes.filter(({ matches }) => !addresses.some(matches)).map(({ pattern }) => pattern),
      [],
    )
  })
}
