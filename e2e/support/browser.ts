import { mkdir } from "node:fs/promises"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import type { Gatewright } from "./gatewright.ts"

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** Starts the Chromium that the test command found. */
export const startBrowser = (): Promise<Browser> => {
  const executablePath = process.env["GATEWRIGHT_CHROMIUM"]
  if (executablePath === undefined) throw new Error("GATEWRIGHT_CHROMIUM is not set: run the tests with npm test")
  return chromium.launch({ executablePath, args: flags })
}

/** A page of a new private window. Errors of the page and of its policy fail the test that looks at `faults`. */
export const newPage = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy|Uncaught/.test(message.text()))
      faults.push(message.text())
  })
  return { page, faults }
}

/** Redeems the one-time link without opening it, which takes a browser seconds. What it gives, given to `newPage`, is signed in. */
export const signIn = async (
  browser: Browser,
  { signInUrl }: Pick<Gatewright, "signInUrl">,
): Promise<BrowserContextOptions> => {
  const link = new URL(signInUrl)
  const context = await browser.newContext()
  const code = new URLSearchParams(link.hash.slice(1)).get("code")
  const answer = await context.request.post(new URL("/api/session", link).href, { data: { code } })
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}: ${await answer.text()}`)
  const storageState = await context.storageState()
  await context.close()
  return { storageState }
}

/** Opens the one-time link, and the console with it, as a person does. */
export const signInByLink = async (
  browser: Browser,
  { signInUrl }: Pick<Gatewright, "signInUrl">,
): Promise<BrowserContextOptions> => {
  const { page } = await newPage(browser)
  await page.goto(signInUrl)
  await page.getByRole("heading", { name: "Visual Identity Orchestrator" }).waitFor()
  const storageState = await page.context().storageState()
  await page.context().close()
  return { storageState }
}

const screens = new URL("../../.screens/", import.meta.url).pathname

/** Keeps a picture of the page in the ignored folder `.screens`, for people to look at. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await mkdir(screens, { recursive: true })
  await page.screenshot({ path: `${screens}${name}.png`, animations: "disabled" })
}
