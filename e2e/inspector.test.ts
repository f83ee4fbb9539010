import { deepEqual, equal } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import type { FlowDocument, Json } from "@gatewright/flow"
import type { Browser, Page } from "playwright-core"
import { api, exampleFile } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, picture, signIn, startBrowser } from "./support/browser.ts"
import { cardOf, dragTo, spotOf } from "./support/canvas.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"

let server: Gatewright
let browser: Browser

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
})

after(async () => {
  await browser.close()
  await server.stop()
})

const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")

/** The elements of the form, as their closed entries tell them. */
const elementsOf = async (page: Page): Promise<readonly string[]> =>
  (await inspectorOf(page).locator("li button[aria-expanded]").allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, " "),
  )

test("a form is built: its elements get another order, its words go into the languages, and each step is undone by name", async () => {
  const id = "flow_login-with-password"
  const text = await readFile(exampleFile("login-with-password"), "utf8")
  await api(server, "POST", "/tenants/default/imports?preserveId=true", text)
  const { page, faults } = await newPage(browser, await signIn(browser, server))
  await page.goto(`${server.url}/console/default/flows/${id}`)
  await cardOf(page, "Credentials").click({ position: { x: 60, y: 15 } })
  const inspector = inspectorOf(page)
  const handle = (number: number) => inspector.getByRole("button", { name: `Move entry ${number}`, exact: true })
  await handle(1).waitFor()
  const before = await elementsOf(page)

  await handle(4).scrollIntoViewIfNeeded()
  const first = await spotOf(handle(1))
  await dragTo(page, await spotOf(handle(3)), { x: first.x, y: first.y - 12 })
  deepEqual(await elementsOf(page), [before[2], before[0], before[1], ...before.slice(3)])
  equal(await focused(page), "Move entry 1")
  await page.getByRole("button", { name: /^Undo Move entry 3 of “Elements”/ }).click()
  deepEqual(await elementsOf(page), before)

  await handle(1).press("ArrowDown")
  equal(await focused(page), "Move entry 2")
  deepEqual(await elementsOf(page), [before[1], before[0], ...before.slice(2)])
  await inspector.getByRole("button", { name: "Remove entry 1" }).click()
  equal(await focused(page), "Move entry 1")
  deepEqual(await elementsOf(page), [before[0], ...before.slice(2)])
  await page.getByRole("button", { name: /^Undo Remove entry 1 of “Elements”/ }).click()
  await page.getByRole("button", { name: /^Undo Move entry 1 of “Elements”/ }).click()
  deepEqual(await elementsOf(page), before)

  await inspector.getByRole("textbox", { name: "Title" }).fill("Welcome, {{form.usernam}}")
  await inspector.getByText(/Did you mean form\.username\?/).waitFor()
  await inspector.getByRole("button", { name: "Show how it tells errors" }).click()
  await picture(page, "inspector-form")
  deepEqual(await accessibilityFaults(page), [])
  await inspector.getByRole("textbox", { name: "Title" }).fill("Welcome")
  await inspector.getByRole("button", { name: "Put “Title” into the languages" }).click()
  await page.getByRole("button", { name: "Take over" }).click()
  await inspector.getByRole("button", { name: "Change the words of credentials.welcome" }).waitFor()
  await page.keyboard.press("Control+s")
  await page.getByText("The flow was saved.").waitFor()
  const { document } = await api<{ document: FlowDocument }>(server, "GET", `/tenants/default/flows/${id}`)
  const settings = document.flow.nodes.find(({ name }) => name === "Credentials")?.settings ?? {}
  equal(settings["title"], "$t(credentials.welcome)t$")
  deepEqual(wordsAt(document, "credentials"), { welcome: "Welcome" })

  // From a variable to the field that reads it, and by Escape back to the card.
  await page.getByRole("button", { name: "Variables", exact: true }).click()
  const row = page.getByRole("listitem").filter({ hasText: "form.password" })
  await row.getByRole("button", { name: "Check the password" }).click()
  const field = inspector.getByRole("textbox", { name: "Password" })
  await field.and(page.locator(":focus")).waitFor()
  await page.keyboard.press("Escape")
  await page.locator('[aria-label^="Check the password, "]:focus').waitFor()
  deepEqual(faults, [])
})

const wordsAt = ({ flow: { texts } }: FlowDocument, name: string): Json | undefined =>
  texts.languages[texts.fallback]?.[name]
