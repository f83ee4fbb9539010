import { equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { signIn, startBrowser } from "./browser.ts"
import { startGatewright, type Gatewright } from "./gatewright.ts"
import { lookAt } from "./look-at.ts"
import { consoleScreens, furnish, publicScreens } from "./screens.ts"

/** The tests of every screen at one width, in light and in dark. */
export const testScreens = (width: number): void => {
  let server: Gatewright
  let browser: Browser

  before(async () => {
    ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
    await furnish(server, browser)
  })

  after(async () => {
    await browser.close()
    await server.stop()
  })

  test("pages that nobody has to be signed in for keep nobody out, throw nothing and fit the screen", async () => {
    const found = await lookAt(browser, { at: server.url, screens: publicScreens, width })
    equal(found.join("\n"), "")
  })

  test("the screens of the console keep nobody out, throw nothing and fit the screen", async () => {
    const options = await signIn(browser, server)
    const found = await lookAt(browser, { at: server.url, screens: consoleScreens, width, options })
    equal(found.join("\n"), "")
  })
}
