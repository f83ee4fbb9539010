import { deepEqual, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, picture, signIn, startBrowser } from "./support/browser.ts"
import { chooseSetting } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { answerLogin, register, type Person } from "./support/person.ts"

let server: Gatewright
let browser: Browser
let person: Person
let flow: string
let signedIn: BrowserContextOptions

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  flow = await addExample(server, "login-with-password")
  signedIn = await signIn(browser, server)
  person = await register(browser, server)
  await api(server, "PATCH", `/tenants/default/flows/${flow}`, { active: false })
})

after(async () => {
  await browser.close()
  await server.stop()
})

const steps = (page: Page) => page.getByRole("navigation", { name: "Steps" }).getByRole("button")

/** Both schemes, and what axe finds. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${page.viewportSize()?.width}-${colorScheme}`)
  }
  deepEqual(await accessibilityFaults(page), [], name)
}

test("an inactive flow is debugged from the designer: each step appears while it happens, without the password", async () => {
  const { page, faults } = await newPage(browser, { ...signedIn, reducedMotion: "reduce" })
  await page.goto(`${server.url}/console/default/flows/${flow}`)
  await page.getByRole("group", { name: /^Credentials, / }).waitFor()
  await chooseSetting(page, "Debug")
  const dialog = page.getByRole("dialog", { name: /^Debug “/ })
  await dialog.getByRole("button", { name: "Start debugging" }).waitFor()
  await look(page, "debug-form")
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    dialog.getByRole("button", { name: "Start debugging" }).click(),
  ])
  await opened.getByText("Debug run.").waitFor()
  await look(opened, "debug-page")
  await page.getByText("Showed “Sign in”").first().waitFor()
  const shown = await steps(page).count()
  await answerLogin(opened, person)
  await opened.getByText("Debug run.").waitFor()
  await page.getByText("Succeeded").waitFor()
  ok((await steps(page).count()) > shown)
  await look(page, "debug-live")
  await page.setViewportSize({ width: 390, height: 844 })
  await look(page, "debug-live")
  deepEqual(await page.getByText(person.password).count(), 0)
  const again = await opened.goto(opened.url().replace(/\/run\/.*/, "/debug/guessed"))
  deepEqual(again?.status(), 404)
  deepEqual(faults, [])
})

for (const width of [1440, 390]) {
  test(`a tracked run is found and walked through at ${width}`, async () => {
    const { page, faults } = await newPage(browser, {
      viewport: { width, height: width > 640 ? 900 : 844 },
      ...signedIn,
      reducedMotion: "reduce",
    })
    await page.goto(`${server.url}/console/default/runs`)
    const run = page.getByRole("main").getByRole("link", { name: "Login with password" })
    await run.waitFor()
    await look(page, "runs")
    await run.click()
    await page.getByRole("heading", { name: "Run of Login with password" }).waitFor()
    await page.getByRole("group", { name: /^Credentials, / }).waitFor()
    await page.keyboard.press("n")
    await page.keyboard.press("n")
    await page.getByText(/^3 of /).waitFor()
    await look(page, "run")
    await page.goto(`${server.url}/console/default/runs?search=nothing`)
    await page.getByText("No run fits").waitFor()
    deepEqual(faults, [])
  })
}
